package io.rapporteur.sink.store;

import io.rapporteur.sink.row.LinkRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Table {@code links}. */
final class LinkWriter {

    // The last three lines are LinkRow.supersedes.
    private static final String UPSERT =
            """
            INSERT INTO links AS stored (citation_id, document_id, ordinal, revision, target, held_as, state,
                place, pinpoint, own_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (citation_id) DO UPDATE SET
                document_id = excluded.document_id, ordinal = excluded.ordinal, revision = excluded.revision,
                target = excluded.target, held_as = excluded.held_as, state = excluded.state, place = excluded.place,
                pinpoint = excluded.pinpoint, own_id = excluded.own_id
            WHERE excluded.revision > stored.revision
               OR (excluded.revision = stored.revision
                   AND NOT (excluded.state = 'WITHDRAWN' AND excluded.target IS DISTINCT FROM stored.target))""";

    private static final String REMOVE = "DELETE FROM links WHERE citation_id = ANY (?)";

    void remove(Connection connection, Collection<String> citationIds) throws SQLException {
        if (citationIds.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setArray(1, Statements.texts(statement, citationIds));
            statement.executeUpdate();
        }
    }

    void write(Connection connection, Collection<LinkRow> rows) throws SQLException {
        Statements.batch(connection, UPSERT, rows, LinkWriter::bind);
    }

    private static void bind(PreparedStatement statement, LinkRow row) throws SQLException {
        statement.setString(1, row.citationId());
        statement.setString(2, row.documentId());
        statement.setInt(3, row.ordinal());
        statement.setInt(4, row.revision());
        statement.setString(5, row.target());
        statement.setString(6, row.heldAs());
        statement.setString(7, row.state());
        statement.setString(8, row.place());
        statement.setString(9, row.pinpoint());
        statement.setString(10, row.ownId());
    }
}
