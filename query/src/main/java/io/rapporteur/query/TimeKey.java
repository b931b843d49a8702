package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.Objects;

/** Key of an order by time; the position decides between what happened at the same time. */
public record TimeKey(Instant time, RecordPosition position) {

    public TimeKey {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(position, "position");
    }

    /** Puts the rows in their order, the newest first, and begins behind the key where one is given. */
    static Select newestFirst(Select select, Slice<TimeKey> slice, String time, String prefix) {
        String topic = prefix + "topic";
        String partition = prefix + "partition";
        String offset = prefix + "offset";
        TimeKey after = slice.after();
        if (after != null) {
            select.where("(" + String.join(", ", time, topic, partition, offset)
                            + ") < (:afterTime, :afterTopic, :afterPartition, :afterOffset)")
                    .bind("afterTime", after.time)
                    .bind("afterTopic", after.position.topic())
                    .bind("afterPartition", after.position.partition())
                    .bind("afterOffset", after.position.offset());
        }
        return select.orderBy(String.join(" DESC, ", time, topic, partition, offset) + " DESC")
                .limit(slice.limit());
    }
}
