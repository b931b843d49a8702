package io.rapporteur.sink.store;

import io.rapporteur.sink.row.DocumentRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Table {@code documents}. */
final class DocumentWriter {

    private static final String CURRENT =
            """
            SELECT document_id, revision FROM documents WHERE document_id = ANY (?)
            UNION ALL SELECT document_id, revision FROM withdrawals WHERE document_id = ANY (?)""";

    private static final String DELETE = "DELETE FROM documents WHERE document_id = ANY (?)";

    private static final String UPSERT =
            """
            INSERT INTO documents (document_id, revision, kind, language, symbol, body, session, number, title,
                adopted, part, span_start, span_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (document_id) DO UPDATE SET
                revision = excluded.revision, kind = excluded.kind, language = excluded.language,
                symbol = excluded.symbol, body = excluded.body, session = excluded.session, number = excluded.number,
                title = excluded.title, adopted = excluded.adopted, part = excluded.part,
                span_start = excluded.span_start, span_end = excluded.span_end""";

    /** The revisions that are stored now, by document id; those of withdrawn documents too. */
    Map<String, Integer> current(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Integer> revisions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            statement.setArray(1, Statements.texts(statement, ids));
            statement.setArray(2, Statements.texts(statement, ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return revisions;
    }

    void delete(Connection connection, Collection<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, Statements.texts(statement, ids));
            statement.executeUpdate();
        }
    }

    void write(Connection connection, Collection<DocumentRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, DocumentWriter::bind);
    }

    private static void bind(PreparedStatement statement, DocumentRow row) throws SQLException {
        statement.setString(1, row.documentId());
        statement.setInt(2, row.revision());
        statement.setString(3, row.kind());
        statement.setString(4, row.language());
        statement.setString(5, row.symbol());
        statement.setString(6, row.body());
        statement.setString(7, row.session());
        statement.setString(8, row.number());
        statement.setString(9, row.title());
        statement.setObject(10, row.adopted(), java.sql.Types.DATE);
        statement.setInt(11, row.part());
        statement.setInt(12, row.span().start());
        statement.setInt(13, row.span().end());
    }
}
