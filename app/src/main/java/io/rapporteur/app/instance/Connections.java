package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.service.Exit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections of commands to a database with the tables of the sink. */
public final class Connections {

    private Connections() {}

    /**
     * A new connection.
     *
     * @throws CommandException when the database does not answer or does not let us in
     */
    public static Connection open(Database database) {
        try {
            return DriverManager.getConnection(
                    database.url(), database.user(), database.password().reveal());
        } catch (SQLException e) {
            throw new CommandException(
                    Exit.FAILED,
                    "database " + database.url() + " cannot be reached as user '" + database.user() + "': "
                            + e.getMessage()
                            + "; check --database, --database-user and RAPPORTEUR_DATABASE_PASSWORD",
                    e);
        }
    }
}
