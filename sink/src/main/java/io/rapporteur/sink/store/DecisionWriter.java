package io.rapporteur.sink.store;

import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.DecisionRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;

/** Table {@code dead_letter_decisions}. */
final class DecisionWriter {

    private static final String UPSERT =
            """
            INSERT INTO dead_letter_decisions (letter_topic, letter_partition, letter_offset, action, decided_at,
                decided_by, sent_topic, sent_partition, sent_offset, attempt, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (letter_topic, letter_partition, letter_offset) DO UPDATE SET
                action = excluded.action, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
                sent_topic = excluded.sent_topic, sent_partition = excluded.sent_partition,
                sent_offset = excluded.sent_offset, attempt = excluded.attempt, note = excluded.note""";

    void write(Connection connection, Collection<DecisionRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, DecisionWriter::bind);
    }

    private static void bind(PreparedStatement statement, DecisionRow row) throws SQLException {
        statement.setString(1, row.letter().topic());
        statement.setInt(2, row.letter().partition());
        statement.setLong(3, row.letter().offset());
        statement.setString(4, row.action());
        statement.setObject(5, Statements.timestamp(row.decidedAt()));
        statement.setString(6, row.decidedBy());
        RecordPosition sent = row.sentTo();
        statement.setString(7, sent == null ? null : sent.topic());
        statement.setObject(8, sent == null ? null : sent.partition(), Types.INTEGER);
        statement.setObject(9, sent == null ? null : sent.offset(), Types.BIGINT);
        statement.setObject(10, row.attempt(), Types.INTEGER);
        statement.setString(11, row.note());
    }
}
