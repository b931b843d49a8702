package io.rapporteur.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the tests do with a database. */
record Sql(String jdbcUrl, String user, String password) {

    static Sql on(Addresses backing) {
        return new Sql(backing.jdbcUrl(), backing.user(), backing.password());
    }

    static Sql on(EmbeddedDatabase database) {
        return on(database, EmbeddedDatabase.DOCUMENTS, database.owner());
    }

    static Sql on(EmbeddedDatabase database, String name, DatabaseRole account) {
        return new Sql(database.jdbcUrl(name), account.user(), account.password());
    }

    void run(String command) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** The first column of the first row. */
    String ask(String question) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }
}
