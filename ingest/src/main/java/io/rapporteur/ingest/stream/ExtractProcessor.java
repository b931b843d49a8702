package io.rapporteur.ingest.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mapping.HyperlinkMapper;
import io.rapporteur.schemas.mark.ContainerMark;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Takes the text out of one file and gives it under the hash of its bytes, or takes the files out of a container. */
final class ExtractProcessor extends ContextualProcessor<byte[], byte[], String, byte[]> {

    private static final Maker MAKER = Version.maker(Stage.INGEST, "");
    private static final byte[] NOTHING = {};

    private final Extractor extractor;
    private final IngestBytes bytes;

    ExtractProcessor(Extractor extractor, IngestBytes bytes) {
        this.extractor = extractor;
        this.bytes = bytes;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        RawHeaders.withheld(raw).ifPresent(detail -> {
            throw new RejectedException(Reason.TOO_LARGE, detail, Reason.TOO_LARGE.remedy());
        });
        byte[] file = raw.value() == null ? NOTHING : raw.value();
        RawHeaders headers = RawHeaders.of(raw);
        Extraction extraction = extractor.extract(file, headers.name(), headers.contentType());
        if (extraction instanceof Extraction.Rejected rejected) {
            throw rejection(rejected);
        }
        Lineage lineage = lineage(raw, file, headers);
        Optional<ContainerMark> container = ContainerMark.in(raw.headers());
        if (extraction instanceof Extraction.Text text) {
            forward(raw, received(lineage, file, text), container);
        } else if (extraction instanceof Extraction.Unpacked unpacked) {
            if (container.isPresent()) {
                throw rejection(Extraction.Unpacked.tooDeep());
            }
            unpack(raw, lineage, headers, unpacked);
        }
    }

    private static RejectedException rejection(Extraction.Rejected rejected) {
        return new RejectedException(Reason.valueOf(rejected.reason().name()), rejected.detail(), rejected.remedy());
    }

    private void forward(Record<byte[], byte[]> raw, Received received, Optional<ContainerMark> container) {
        Headers headers = ReplayMark.in(raw.headers())
                .map(mark -> mark.on(new RecordHeaders()))
                .orElseGet(RecordHeaders::new);
        container.ifPresent(mark -> mark.on(headers));
        String hash = received.getLineage().getContentHash();
        byte[] value = bytes.received().of(headers, received);
        context().forward(new Record<>(hash, value, raw.timestamp(), headers), IngestTopology.WRITE_RECEIVED);
    }

    /**
     * Sends the files in a container to raw, and says how many. What can fail is done before the first is sent, since a dead letter
     * of the container would not take them back. A replay has come to its end with this: the files are new ones and not its own.
     */
    private void unpack(Record<byte[], byte[]> raw, Lineage lineage, RawHeaders sender, Extraction.Unpacked unpacked) {
        String place = RecordPosition.of(lineage).withoutTopic();
        var headers = new RecordHeaders();
        byte[] arrival = bytes.arrivals().of(headers, arrival(lineage, unpacked));
        Optional<ReplayOutcome> outcome = ReplayMark.in(raw.headers()).map(ExtractProcessor::outcome);
        Optional<byte[]> told = outcome.map(event -> bytes.replayOutcomes().of(headers, event));

        var files = new UnpackedFiles(new ContainerMark(place), sender, raw.timestamp());
        unpacked.entries().forEach(entry -> context().forward(files.record(entry), IngestTopology.WRITE_RAW));
        context().forward(new Record<>(place, arrival, raw.timestamp(), headers), IngestTopology.WRITE_ARRIVALS);
        outcome.ifPresent(event -> context()
                .forward(
                        new Record<>(
                                event.getReplayId() + "#" + event.getItem(),
                                told.orElseThrow(),
                                raw.timestamp(),
                                headers),
                        IngestTopology.WRITE_REPLAY_OUTCOMES));
    }

    private static Arrival arrival(Lineage lineage, Extraction.Unpacked unpacked) {
        return new Arrival(
                lineage,
                MAKER,
                ArrivalOutcome.UNPACKED,
                List.of(),
                null,
                unpacked.entries().size(),
                unpacked.leftOut(),
                null);
    }

    private static ReplayOutcome outcome(ReplayMark mark) {
        return new ReplayOutcome(
                mark.replayId(), mark.item(), null, ReplayState.CHANGED, "", mark.documents(), "", MAKER);
    }

    private Lineage lineage(Record<byte[], byte[]> raw, byte[] file, RawHeaders headers) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        return new Lineage(
                place.topic(),
                place.partition(),
                place.offset(),
                Instant.ofEpochMilli(raw.timestamp()),
                ContentHash.of(file),
                headers.name(),
                headers.sourceUri());
    }

    private static Received received(Lineage lineage, byte[] file, Extraction.Text extraction) {
        return new Received(
                lineage,
                MAKER,
                extraction.mediaType(),
                extraction.charset(),
                (long) file.length,
                extraction.text(),
                extraction.warnings(),
                HyperlinkMapper.toEvents(extraction.links()));
    }
}
