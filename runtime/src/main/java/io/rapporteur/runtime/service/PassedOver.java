package io.rapporteur.runtime.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that a tool has passed over: the first are told, all are counted, each once however often its topic is read. Its
 * memory does not grow with them.
 */
public final class PassedOver implements Consumer<UnreadableRecord> {

    /** Records that are told one by one. */
    public static final int TOLD = 10;

    private final Consumer<UnreadableRecord> told;
    private final Map<TopicPartition, Long> highest = new HashMap<>();
    private long count;

    /** Hands those that are told to {@code told}. */
    public PassedOver(Consumer<UnreadableRecord> told) {
        this.told = Objects.requireNonNull(told, "told");
    }

    @Override
    public void accept(UnreadableRecord record) {
        var partition =
                new TopicPartition(record.place().topic(), record.place().partition());
        // A topic is read in its order, so that whatever stands before the last one was met before.
        long last = highest.getOrDefault(partition, -1L);
        if (record.place().offset() <= last) {
            return;
        }
        highest.put(partition, record.place().offset());
        count++;
        if (count <= TOLD) {
            told.accept(record);
        }
    }

    public long count() {
        return count;
    }

    /** The sum in a sentence. */
    public String line() {
        return "passed over " + count + (count == 1 ? " record" : " records") + " that cannot be read"
                + (count > TOLD ? ", the first " + TOLD + " of them named above" : "");
    }
}
