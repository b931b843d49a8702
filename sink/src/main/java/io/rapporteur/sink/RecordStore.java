package io.rapporteur.sink;

import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.sink.store.EventStore;
import io.rapporteur.sink.store.FencedException;
import io.rapporteur.sink.store.Move;
import io.rapporteur.sink.store.SqlFailures;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads the records of a poll as rows and stores them with their offsets; what is away for the moment is waited for. */
final class RecordStore {

    private final RecordReader reader;
    private final EventStore store;
    private final Rejections rejections;
    private final SinkRetries retries;

    RecordStore(RecordReader reader, EventStore store, Rejections rejections, SinkRetries retries) {
        this.reader = reader;
        this.store = store;
        this.rejections = rejections;
        this.retries = retries;
    }

    /** Takes what cannot be stored, before the offsets move. */
    interface Rejections {
        void send(List<RejectedRecord> rejections);
    }

    /** The topics that it reads. */
    List<String> topics() {
        return reader.topics();
    }

    /** The next offset to store of each partition. */
    Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions) throws Exception {
        return retries.run(() -> store.offsets(partitions));
    }

    /** Stores all that can be stored and moves the partitions; throws what will not pass. */
    void store(ConsumerRecords<byte[], byte[]> records, List<Move> moves) throws Exception {
        var batch = new ReadBatch();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            read(record, batch);
        }
        store(batch, moves);
    }

    /** The same for records that have been read already. */
    void store(ReadBatch batch, List<Move> moves) throws Exception {
        retries.run(() -> storeOnce(batch, moves));
    }

    /** Where a record comes from that must not be read as a whole. */
    Optional<Origin> origin(ConsumerRecord<byte[], byte[]> record) {
        return reader.origin(record);
    }

    /** Adds a record to a batch, with its rows or with why it has none. */
    void read(ConsumerRecord<byte[], byte[]> record, ReadBatch batch) throws Exception {
        try {
            batch.add(record, retries.run(() -> reader.read(record)));
        } catch (RuntimeException e) {
            if (SqlFailures.isTransient(e)) {
                throw e;
            }
            batch.reject(record, e);
        }
    }

    private boolean storeOnce(ReadBatch batch, List<Move> moves) throws SQLException, FencedException {
        store.store(batch.rows(), moves, refused -> rejections.send(batch.rejections(refused)));
        return true;
    }
}
