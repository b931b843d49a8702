package io.rapporteur.sink.store;

import io.rapporteur.sink.row.WithdrawalRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Table {@code withdrawals}: documents that are withdrawn now. */
final class WithdrawalWriter {

    private static final String INSERT =
            """
            INSERT INTO withdrawals (document_id, symbol, language, revision, reason, decided_at, decided_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String DELETE = "DELETE FROM withdrawals WHERE document_id = ANY (?)";

    void delete(Connection connection, Collection<String> documentIds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, Statements.texts(statement, documentIds));
            statement.executeUpdate();
        }
    }

    void write(Connection connection, Collection<WithdrawalRow> rows) throws SQLException {
        Statements.batch(connection, INSERT, rows, WithdrawalWriter::bind);
    }

    private static void bind(PreparedStatement statement, WithdrawalRow row) throws SQLException {
        statement.setString(1, row.documentId());
        statement.setString(2, row.symbol());
        statement.setString(3, row.language());
        statement.setInt(4, row.revision());
        statement.setString(5, row.reason());
        statement.setObject(6, Statements.timestamp(row.decidedAt()));
        statement.setString(7, row.decidedBy());
    }
}
