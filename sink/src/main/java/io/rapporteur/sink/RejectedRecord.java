package io.rapporteur.sink;

import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.sink.row.RawRecord;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that the sink gives up.
 *
 * @param raw the dropped file from which it descends, where the record could be read that far
 */
record RejectedRecord(ConsumerRecord<byte[], byte[]> record, Reason reason, Exception cause, @Nullable RawRecord raw) {

    RejectedRecord {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }
}
