package io.rapporteur.parser.stream;

import io.rapporteur.runtime.streams.Demands;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps which bytes are no longer current for which document, as the enricher tells it. */
final class SupersededProcessor extends ContextualProcessor<String, byte[], Void, Void> {

    private static final byte[] SO = {1};

    private KeyValueStore<String, byte[]> superseded;

    @NullUnmarked // The store is there from init on, before the first record.
    SupersededProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        superseded = Objects.requireNonNull(context.getStateStore(ParserTopology.SUPERSEDED));
    }

    @Override
    public void process(Record<String, byte[]> told) {
        String key = Demands.key(told.key());
        if (told.value() == null) {
            superseded.delete(key);
        } else {
            superseded.put(key, SO);
        }
    }
}
