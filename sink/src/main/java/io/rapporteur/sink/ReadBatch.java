package io.rapporteur.sink;

import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.sink.row.EventRow;
import io.rapporteur.sink.store.RefusedRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one poll: those that could be read with their rows, and those that could not. */
final class ReadBatch {

    private final List<ConsumerRecord<byte[], byte[]>> sources = new ArrayList<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<RejectedRecord> unreadable = new ArrayList<>();

    void add(ConsumerRecord<byte[], byte[]> record, EventRow row) {
        sources.add(record);
        rows.add(row);
    }

    /** A record that is not to be read. */
    void giveUp(ConsumerRecord<byte[], byte[]> record, RejectedException why) {
        unreadable.add(new RejectedRecord(record, why.reason(), why, null));
    }

    void reject(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
        unreadable.add(new RejectedRecord(record, Reason.UNREADABLE_EVENT, cause, null));
    }

    /** In the order of their records. */
    List<EventRow> rows() {
        return rows;
    }

    /** Everything to give up, once the database has refused some of the rows. */
    List<RejectedRecord> rejections(List<RefusedRow> refused) {
        List<RejectedRecord> all = new ArrayList<>(unreadable);
        for (RefusedRow refusal : refused) {
            all.add(new RejectedRecord(
                    sources.get(refusal.index()),
                    Reason.UNSTORABLE,
                    refusal.cause(),
                    rows.get(refusal.index()).raw().orElse(null)));
        }
        return all;
    }
}
