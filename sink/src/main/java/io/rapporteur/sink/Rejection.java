package io.rapporteur.sink;

import io.rapporteur.sink.row.RawRecord;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that the sink gives up.
 *
 * @param reason name of a reason of docs/dead-letters.md
 * @param raw the dropped file from which it descends, where the record could be read that far
 */
record Rejection(ConsumerRecord<byte[], byte[]> record, Reason reason, Exception cause, @Nullable RawRecord raw) {

    Rejection {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    /** Why a record is given up, and what a person can do. */
    enum Reason {
        UNREADABLE_EVENT("Only events in the schema of the topic belong here; drop files into the raw topic."),
        UNSTORABLE(
                "The database refuses these rows: the detail names the rule. Report it; redrive after the next version.");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }
}
