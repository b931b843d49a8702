package io.rapporteur.runtime.breaker;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What a process that was killed leaves behind it. */
public final class UncleanEnd {

    private UncleanEnd() {}

    /** Leaves a partition of a stage as if its owner had been killed. */
    public static void leave(String group, Map<String, ?> client, TopicPartition partition) {
        try (var log = new GroupAttemptLog(Breaker.groupOfNotes(group), client)) {
            log.write(partition, AttemptNote.first("killed"), Duration.ofSeconds(30));
        }
    }
}
