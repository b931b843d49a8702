package io.rapporteur.runtime.breaker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Notes that live as long as this object: for topologies that run without a cluster. */
final class MemoryAttemptLog implements AttemptLog {

    private final Map<TopicPartition, AttemptNote> notes = new ConcurrentHashMap<>();

    @Override
    public Optional<AttemptNote> read(TopicPartition partition, Duration patience) {
        return Optional.ofNullable(notes.get(partition));
    }

    @Override
    public void write(TopicPartition partition, AttemptNote note, Duration patience) {
        notes.put(partition, note);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
