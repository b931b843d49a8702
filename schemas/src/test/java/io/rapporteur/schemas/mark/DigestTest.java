package io.rapporteur.schemas.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationEvidence;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.DocumentKind;
import io.rapporteur.event.DocumentRead;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.NodeKind;
import io.rapporteur.event.NoteCall;
import io.rapporteur.event.ReadFact;
import io.rapporteur.event.TextNode;
import io.rapporteur.event.TextPhrase;
import io.rapporteur.event.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final Maker NOBODY = new Maker("", "", "");
    private static final TextSpan SPAN = new TextSpan(0, 5);

    @Test
    void isThatOfTheEventAsAvroWritesItWithoutItsMakers() throws IOException {
        Enriched made = event(new Maker("parser", "1.0", "4"), new Maker("enricher", "1.0", "3"));

        assertThat(Digest.of(made)).isEqualTo(Digest.of(bytes(event(NOBODY, NOBODY))));
    }

    @Test
    void tellsResultsApart() {
        Enriched one = event(NOBODY, NOBODY);
        Enriched other = Enriched.newBuilder(one).setText("“Öl” and 1").build();

        assertThat(Digest.of(other)).isNotEqualTo(Digest.of(one));
    }

    private static byte[] bytes(Enriched event) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(Enriched.class).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Enriched event(Maker parser, Maker enricher) {
        var lineage =
                new Lineage("rapporteur.raw", 1, 17L, Instant.ofEpochMilli(1_234), "ab".repeat(32), "lamps.txt", null);
        return new Enriched(
                "A/RES/99/1@en",
                0,
                2,
                lineage,
                parser,
                enricher,
                "text/plain",
                "“Öl” and lamps",
                document(),
                List.of(citation("A/RES/98/1"), citation(null)),
                List.of("it may be cut off"),
                null,
                List.of(),
                List.of());
    }

    private static DocumentRead document() {
        var fact = new ReadFact("99", SPAN);
        var root = new TextNode(-1, NodeKind.PARAGRAPH, "", List.of(SPAN), List.of(), List.of());
        var leaf = new TextNode(
                0,
                NodeKind.FOOTNOTE,
                "1",
                List.of(SPAN, new TextSpan(7, 9)),
                List.of(new TextPhrase("Recalls", SPAN)),
                List.of(new NoteCall("1", SPAN)));
        return new DocumentRead(
                DocumentKind.RESOLUTION, "en", fact, null, fact, null, null, null, SPAN, List.of(root, leaf));
    }

    private static CitationFound citation(@Nullable String target) {
        return new CitationFound(
                0,
                1,
                "preamble 1",
                SPAN,
                "98/1",
                CitationKind.RESOLUTION,
                target,
                null,
                target == null ? null : "para. 2",
                null,
                "RECALLS",
                "NUMBER",
                "numbered",
                0.9,
                List.of(new CitationCandidate("A/RES/97/1", 0.1, "another session")),
                List.of(new CitationEvidence("ORGAN", SPAN)),
                null,
                null);
    }
}
