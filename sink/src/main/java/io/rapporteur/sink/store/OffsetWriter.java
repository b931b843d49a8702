package io.rapporteur.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Table {@code offsets}. */
final class OffsetWriter {

    /** One order for every instance, so that two never wait for rows of each other. */
    private static final Comparator<TopicPartition> LOCK_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private static final String FIRST =
            "INSERT INTO offsets (topic, partition, next_offset) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";

    private static final String READ = "SELECT next_offset FROM offsets WHERE topic = ? AND partition = ?";

    private static final String MOVE =
            "UPDATE offsets SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?";

    /** The next offset of each partition; 0 for one that has never been stored. */
    Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        Statements.batch(
                connection, FIRST, partitions.stream().sorted(LOCK_ORDER).toList(), (statement, partition) -> {
                    statement.setString(1, partition.topic());
                    statement.setInt(2, partition.partition());
                });
        Map<TopicPartition, Long> offsets = new TreeMap<>(LOCK_ORDER);
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (TopicPartition partition : partitions) {
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.partition());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    offsets.put(partition, row.getLong(1));
                }
            }
        }
        return offsets;
    }

    /**
     * Moves the partitions, each only from where this instance believes it to be. The broker may have given a partition to
     * another instance while this one was paused, and does not see our transactions; the offset row does: whoever moves it
     * first wins, the other finds it moved and is rolled back. The rows are locked until the commit, in one order.
     */
    void move(Connection connection, Collection<Move> moves) throws SQLException, FencedException {
        List<Move> sorted = moves.stream()
                .sorted(Comparator.comparing(Move::partition, LOCK_ORDER))
                .toList();
        int[] moved = Statements.batch(connection, MOVE, sorted, (statement, move) -> {
            statement.setLong(1, move.to());
            statement.setString(2, move.partition().topic());
            statement.setInt(3, move.partition().partition());
            statement.setLong(4, move.from());
        });
        List<TopicPartition> fenced = new ArrayList<>();
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] == 0) {
                fenced.add(sorted.get(i).partition());
            }
        }
        if (!fenced.isEmpty()) {
            throw new FencedException(fenced);
        }
    }
}
