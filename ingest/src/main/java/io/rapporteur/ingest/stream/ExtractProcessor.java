package io.rapporteur.ingest.stream;

import io.rapporteur.deadletter.DeadLetter;
import io.rapporteur.deadletter.DeadLetterHeaders;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.ingest.text.Extraction;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.service.Stage;
import io.rapporteur.service.Version;
import io.rapporteur.streams.RejectedException;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Takes the text out of one file and gives it under the hash of its bytes. */
final class ExtractProcessor extends ContextualProcessor<byte[], byte[], String, Received> {

    private static final Maker MAKER = Version.maker(Stage.INGEST, "");
    private static final byte[] NOTHING = {};

    private final TextExtractor extractor;

    ExtractProcessor(TextExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        byte[] bytes = raw.value() == null ? NOTHING : raw.value();
        String name = name(raw);
        Extraction extraction =
                extractor.extract(bytes, name, DeadLetter.optional(raw.headers(), DeadLetterHeaders.CONTENT_TYPE));
        if (extraction instanceof Extraction.Rejected rejected) {
            throw new RejectedException(rejected.reason().name(), rejected.detail(), rejected.remedy());
        }
        Received received = received(raw, bytes, name, (Extraction.Text) extraction);
        context()
                .forward(new Record<>(
                        received.getLineage().getContentHash(), received, raw.timestamp(), new RecordHeaders()));
    }

    private Received received(
            Record<byte[], byte[]> raw, byte[] bytes, @Nullable String name, Extraction.Text extraction) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        var lineage = new Lineage(
                place.topic(),
                place.partition(),
                place.offset(),
                Instant.ofEpochMilli(raw.timestamp()),
                ContentHash.of(bytes),
                name,
                DeadLetter.optional(raw.headers(), DeadLetterHeaders.SOURCE_URI));
        return new Received(
                lineage, MAKER, extraction.mediaType(), extraction.charset(), (long) bytes.length, extraction.text());
    }

    /** The name that the sender gave; a key that is readable text will do. */
    private static @Nullable String name(Record<byte[], byte[]> raw) {
        String header = DeadLetter.optional(raw.headers(), DeadLetterHeaders.FILE_NAME);
        return header != null ? header : PrintableKey.of(raw.key());
    }
}
