package io.rapporteur.sink.store;

import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.DeadLetterRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;

/** Table {@code letters}: a letter never changes, and one that a crash made the sink repeat is one row. */
final class DeadLetterWriter {

    private static final String INSERT =
            """
            INSERT INTO letters (letter_topic, letter_partition, letter_offset, stage, reason, detail, remedy,
                topic, partition, "offset", raw_topic, raw_partition, raw_offset, name, attempt, code_version, first_seen,
                error_class, stack_trace, key, bytes, container_partition, container_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    void write(Connection connection, Collection<DeadLetterRow> rows) throws SQLException {
        Statements.batch(connection, INSERT, rows, DeadLetterWriter::bind);
    }

    private static void bind(PreparedStatement statement, DeadLetterRow row) throws SQLException {
        statement.setString(1, row.letter().topic());
        statement.setInt(2, row.letter().partition());
        statement.setLong(3, row.letter().offset());
        statement.setString(4, row.stage());
        statement.setString(5, row.reason());
        statement.setString(6, row.detail());
        statement.setString(7, row.remedy());
        statement.setString(8, row.failed().topic());
        statement.setInt(9, row.failed().partition());
        statement.setLong(10, row.failed().offset());
        statement.setString(11, row.rawPlace().topic());
        statement.setInt(12, row.rawPlace().partition());
        statement.setLong(13, row.rawPlace().offset());
        statement.setString(14, row.name());
        statement.setInt(15, row.attempt());
        statement.setString(16, row.codeVersion());
        statement.setObject(17, Statements.timestamp(row.firstSeen()));
        statement.setString(18, row.errorClass());
        statement.setString(19, row.stackTrace());
        statement.setBytes(20, row.contents().key());
        statement.setBytes(21, row.contents().value());
        RecordPosition container = row.container();
        statement.setObject(22, container == null ? null : container.partition(), Types.INTEGER);
        statement.setObject(23, container == null ? null : container.offset(), Types.BIGINT);
    }
}
