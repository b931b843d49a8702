package io.rapporteur.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Table {@code offsets}. */
final class OffsetWriter {

    private static final String FIRST =
            "INSERT INTO offsets (topic, partition, next_offset) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";

    private static final String READ = "SELECT next_offset FROM offsets WHERE topic = ? AND partition = ?";

    private static final String MOVE =
            "UPDATE offsets SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?";

    /** The next offset of each partition; 0 for one that has never been stored. */
    Map<Partition, Long> read(Connection connection, Collection<Partition> partitions) throws SQLException {
        Statements.batch(connection, FIRST, partitions.stream().sorted().toList(), (statement, partition) -> {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.number());
        });
        Map<Partition, Long> offsets = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (Partition partition : partitions) {
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.number());
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
                .sorted((a, b) -> a.partition().compareTo(b.partition()))
                .toList();
        int[] moved = Statements.batch(connection, MOVE, sorted, (statement, move) -> {
            statement.setLong(1, move.to());
            statement.setString(2, move.partition().topic());
            statement.setInt(3, move.partition().number());
            statement.setLong(4, move.from());
        });
        List<Partition> fenced = new ArrayList<>();
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
