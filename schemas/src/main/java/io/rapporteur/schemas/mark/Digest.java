package io.rapporteur.schemas.mark;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Maker;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/** SHA-256 as 64 hexadecimal digits, by which results and records are told apart. */
public final class Digest {

    private static final Maker NOBODY = new Maker("", "", "");

    /** Writes the same bytes as any other, in half the time. */
    private static final DatumWriter<Enriched> RESULTS = results();

    private Digest() {}

    /**
     * The digest of a result: everything that the event says but who made it and whether the document is withdrawn, so that a
     * newer version which finds the same has the same digest.
     */
    public static String of(Enriched event) {
        var result = new Enriched(
                event.getDocumentId(),
                event.getPart(),
                event.getRevision(),
                event.getLineage(),
                NOBODY,
                NOBODY,
                event.getMediaType(),
                event.getText(),
                event.getDocument(),
                event.getCitations(),
                event.getWarnings(),
                null,
                event.getHyperlinks(),
                event.getFindings());
        MessageDigest digest = sha256();
        try {
            BinaryEncoder encoder = EncoderFactory.get()
                    .binaryEncoder(new DigestOutputStream(OutputStream.nullOutputStream(), digest), null);
            RESULTS.write(result, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static DatumWriter<Enriched> results() {
        var model = new SpecificData();
        SpecificData.getForClass(Enriched.class).getConversions().forEach(model::addLogicalTypeConversion);
        model.setCustomCoders(true);
        return new SpecificDatumWriter<>(Enriched.getClassSchema(), model);
    }

    /** The digest of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
