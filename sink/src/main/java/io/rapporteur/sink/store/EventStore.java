package io.rapporteur.sink.store;

import io.rapporteur.sink.row.EventRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Stores rows and the offsets of their events in one transaction: both or neither. Storing the same events twice leaves the
 * store as storing them once. Its tables are those of the schema that the connections look into first.
 */
public final class EventStore {

    private final DataSource database;
    private final OffsetWriter offsets = new OffsetWriter();
    private final RowWriter rows = new RowWriter();

    public EventStore(DataSource database) {
        this.database = Objects.requireNonNull(database, "database");
    }

    /** The next offset to store of each partition. */
    public Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Map<TopicPartition, Long> stored = offsets.read(connection, partitions);
            connection.commit();
            return stored;
        }
    }

    /**
     * Stores the events of one poll.
     *
     * @param events rows in the order of their events
     * @param moves the partitions they come from
     * @param beforeCommit is given the rows that the database will never take, often none; what it throws rolls everything
     *     back
     * @throws FencedException when another instance has moved one of the partitions; nothing was stored
     * @throws SQLException for everything that is not the fault of a row; nothing was stored unless the commit itself failed
     */
    public void store(List<? extends EventRow> events, Collection<Move> moves, Consumer<List<RefusedRow>> beforeCommit)
            throws SQLException, FencedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                offsets.move(connection, moves);
                List<RefusedRow> refused = write(connection, events);
                beforeCommit.accept(refused);
                connection.commit();
            } catch (SQLException | FencedException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** All at once; when the database refuses a row, one by one, so that only that row is left out. */
    private List<RefusedRow> write(Connection connection, List<? extends EventRow> events) throws SQLException {
        Savepoint start = connection.setSavepoint();
        try {
            rows.write(connection, Batch.of(events));
            connection.releaseSavepoint(start);
            return List.of();
        } catch (SQLException e) {
            if (!SqlFailures.isOfTheRow(e)) {
                throw e;
            }
            connection.rollback(start);
            return writeEach(connection, events);
        }
    }

    private List<RefusedRow> writeEach(Connection connection, List<? extends EventRow> events) throws SQLException {
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Savepoint before = connection.setSavepoint();
            try {
                rows.write(connection, Batch.of(List.of(events.get(i))));
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!SqlFailures.isOfTheRow(e)) {
                    throw e;
                }
                connection.rollback(before);
                refused.add(new RefusedRow(i, e));
            }
        }
        return refused;
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e); // The connection is gone, and the transaction with it.
        }
    }
}
