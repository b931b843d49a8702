package io.rapporteur.sink.store;

import io.rapporteur.sink.row.AuthorityRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Table {@code authorities}. */
final class AuthorityWriter {

    private static final String UPSERT =
            """
            INSERT INTO authorities (own_id, target, title, document_id, ordinal, place, proofs, documents, candidates)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            ON CONFLICT (own_id) DO UPDATE SET
                target = excluded.target, title = excluded.title, document_id = excluded.document_id,
                ordinal = excluded.ordinal, place = excluded.place, proofs = excluded.proofs,
                documents = excluded.documents, candidates = excluded.candidates""";

    private static final String REMOVE = "DELETE FROM authorities WHERE own_id = ANY (?)";

    void remove(Connection connection, Collection<String> ownIds) throws SQLException {
        if (ownIds.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setArray(1, Statements.texts(statement, ownIds));
            statement.executeUpdate();
        }
    }

    void write(Connection connection, Collection<AuthorityRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, AuthorityWriter::bind);
    }

    private static void bind(PreparedStatement statement, AuthorityRow row) throws SQLException {
        statement.setString(1, row.ownId());
        statement.setString(2, row.target());
        statement.setString(3, row.title());
        statement.setString(4, row.documentId());
        statement.setInt(5, row.ordinal());
        statement.setString(6, row.place());
        statement.setLong(7, row.proofs());
        statement.setLong(8, row.documents());
        statement.setString(9, row.candidates());
    }
}
