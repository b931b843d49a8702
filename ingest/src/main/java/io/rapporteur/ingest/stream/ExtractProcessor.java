package io.rapporteur.ingest.stream;

import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mark.ReplayMark;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Takes the text out of one file and gives it under the hash of its bytes. */
final class ExtractProcessor extends ContextualProcessor<byte[], byte[], String, Received> {

    private static final Maker MAKER = Version.maker(Stage.INGEST, "");
    private static final byte[] NOTHING = {};

    private final Extractor extractor;

    ExtractProcessor(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        RawHeaders.withheld(raw).ifPresent(detail -> {
            throw new RejectedException(Reason.TOO_LARGE, detail, Reason.TOO_LARGE.remedy());
        });
        byte[] bytes = raw.value() == null ? NOTHING : raw.value();
        RawHeaders headers = RawHeaders.of(raw);
        Extraction extraction = extractor.extract(bytes, headers.name(), headers.contentType());
        if (extraction instanceof Extraction.Rejected rejected) {
            throw new RejectedException(Reason.valueOf(rejected.reason().name()), rejected.detail(), rejected.remedy());
        }
        Received received = received(raw, bytes, headers, (Extraction.Text) extraction);
        Headers headersOut = ReplayMark.in(raw.headers())
                .map(mark -> mark.on(new RecordHeaders()))
                .orElseGet(RecordHeaders::new);
        context().forward(new Record<>(received.getLineage().getContentHash(), received, raw.timestamp(), headersOut));
    }

    private Received received(
            Record<byte[], byte[]> raw, byte[] bytes, RawHeaders headers, Extraction.Text extraction) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        var lineage = new Lineage(
                place.topic(),
                place.partition(),
                place.offset(),
                Instant.ofEpochMilli(raw.timestamp()),
                ContentHash.of(bytes),
                headers.name(),
                headers.sourceUri());
        return new Received(
                lineage,
                MAKER,
                extraction.mediaType(),
                extraction.charset(),
                (long) bytes.length,
                extraction.text(),
                extraction.warnings());
    }
}
