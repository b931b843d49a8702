package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.mark.ReplayMark;
import io.rapporteur.service.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each content once, and again in a replay. The store lies in the partition of the content hash, so that no copy can slip
 * past it.
 */
final class ReadProcessor extends ContextualFixedKeyProcessor<String, Received, Reading> {

    /** Version of the lexicon and the rules of structure; to be raised with every change of what they read. */
    static final String RULES = "5";

    private static final Logger LOGGER = LoggerFactory.getLogger(ReadProcessor.class);

    private final DocumentReader reader;
    private final EventMapper events = new EventMapper(DocumentReader.MAKER);
    private KeyValueStore<String, Arrival> seen;

    @NullUnmarked // The store is there from init on, before the first record.
    ReadProcessor(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Reading> context) {
        super.init(context);
        seen = Objects.requireNonNull(context.getStateStore(ParserTopology.SEEN));
    }

    @Override
    public void process(FixedKeyRecord<String, Received> received) {
        Arrival first = seen.get(received.key());
        Optional<ReplayMark> mark = ReplayMark.in(received.headers());
        if (first != null && mark.isEmpty() && !isSameRecord(first, received.value())) {
            LOGGER.atInfo()
                    .addKeyValue("stage", Stage.PARSER.id())
                    .addKeyValue("partition", received.value().getLineage().getPartition())
                    .addKeyValue("offset", received.value().getLineage().getOffset())
                    .log("known already");
            context().forward(received.withValue(new Reading(events.known(received.value(), first), List.of())));
            return;
        }
        Reading reading = read(first == null ? received.value() : asFirst(received.value(), first));
        FixedKeyRecord<String, Reading> read = received.withValue(reading);
        int documents = reading.documents().size();
        context()
                .forward(mark.map(
                                m -> read.withHeaders(m.withDocuments(documents).on(read.headers())))
                        .orElse(read));
        seen.put(received.key(), reading.arrival());
    }

    private Reading read(Received received) {
        List<KeyValue<String, Parsed>> documents = reader.read(received).stream()
                .map(parsed -> KeyValue.pair(parsed.getDocumentId(), parsed))
                .toList();
        return new Reading(
                events.arrived(
                        received, documents.stream().map(pair -> pair.key).toList()),
                documents);
    }

    /** The text under the arrival that brought it first: which copy of it is read again makes no difference. */
    private static Received asFirst(Received received, Arrival first) {
        return new Received(
                first.getLineage(),
                received.getMadeBy(),
                received.getMediaType(),
                received.getCharset(),
                received.getSize(),
                received.getText(),
                received.getWarnings());
    }

    /** Whether a record is read again after a crash and is no copy. */
    private static boolean isSameRecord(Arrival first, Received received) {
        return first.getLineage().getTopic().equals(received.getLineage().getTopic())
                && first.getLineage().getPartition() == received.getLineage().getPartition()
                && first.getLineage().getOffset() == received.getLineage().getOffset();
    }
}
