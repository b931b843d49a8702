package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.service.Exit;
import io.rapporteur.settings.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** A database with the tables of the sink, and how to get in. */
public record Database(String url, String user, Secret password) {

    public Database {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /**
     * A new connection.
     *
     * @throws CommandException when the database does not answer or does not let us in
     */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url, user, password.reveal());
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED,
                    "database " + url + " cannot be reached as user '" + user + "': " + e.getMessage()
                            + "; check --database, --database-user and RAPPORTEUR_DATABASE_PASSWORD",
                    e);
        }
    }
}
