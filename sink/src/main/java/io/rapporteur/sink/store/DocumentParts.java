package io.rapporteur.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Stream;

/** A table that holds parts of the current revision of each document; a new revision replaces them all. */
final class DocumentParts<R> {

    private final String delete;
    private final CopyTable<R> table;

    /** The parts in the table of that name. */
    DocumentParts(String name, CopyTable<R> table) {
        this.delete = "DELETE FROM " + name + " WHERE document_id = ANY (?)";
        this.table = table;
    }

    void delete(Connection connection, Collection<String> documentIds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setArray(1, Statements.texts(statement, documentIds));
            statement.executeUpdate();
        }
    }

    void add(Connection connection, Stream<R> rows) throws SQLException {
        table.add(connection, rows);
    }
}
