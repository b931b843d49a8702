package io.rapporteur.parser.stream;

import io.rapporteur.document.Document;
import io.rapporteur.event.Arrival;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.service.Stage;
import io.rapporteur.service.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each content once. The store lies in the partition of the content hash, so that no copy can slip past it. */
final class ReadProcessor extends ContextualFixedKeyProcessor<String, Received, Reading> {

    /** Version of the lexicon and the rules of structure; to be raised with every change of what they read. */
    static final String RULES = "3";

    private static final Logger LOGGER = LoggerFactory.getLogger(ReadProcessor.class);

    private final DocumentParser parser;
    private final EventMapper events = new EventMapper(Version.maker(Stage.PARSER, RULES));
    private KeyValueStore<String, Arrival> seen;

    @NullUnmarked // The store is there from init on, before the first record.
    ReadProcessor(DocumentParser parser) {
        this.parser = parser;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Reading> context) {
        super.init(context);
        seen = Objects.requireNonNull(context.getStateStore(ParserTopology.SEEN));
    }

    @Override
    public void process(FixedKeyRecord<String, Received> received) {
        Arrival first = seen.get(received.key());
        if (first != null && !isSameRecord(first, received.value())) {
            LOGGER.atInfo()
                    .addKeyValue("stage", Stage.PARSER.id())
                    .addKeyValue("partition", received.value().getLineage().getPartition())
                    .addKeyValue("offset", received.value().getLineage().getOffset())
                    .log("known already");
            context().forward(received.withValue(new Reading(events.known(received.value(), first), List.of())));
            return;
        }
        Reading reading = read(received.value());
        context().forward(received.withValue(reading));
        seen.put(received.key(), reading.arrival());
    }

    private Reading read(Received received) {
        List<KeyValue<String, Parsed>> parsed = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        List<Document> documents = parser.parse(received.getText());
        for (int part = 0; part < documents.size(); part++) {
            Parsed event = events.parsed(received, part, documents.get(part), taken);
            taken.add(event.getDocumentId());
            parsed.add(KeyValue.pair(event.getDocumentId(), event));
        }
        return new Reading(events.arrived(received, List.copyOf(taken)), parsed);
    }

    /** Whether a record is read again, after a crash or in a replay, and is no copy. */
    private static boolean isSameRecord(Arrival first, Received received) {
        return first.getLineage().getTopic().equals(received.getLineage().getTopic())
                && first.getLineage().getPartition() == received.getLineage().getPartition()
                && first.getLineage().getOffset() == received.getLineage().getOffset();
    }
}
