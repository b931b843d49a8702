package io.rapporteur.sink.migration;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the tables that this version writes. Safe to run from several processes at once. */
public final class Migrations {

    /** The schema of all tables in use. */
    public static final String SCHEMA = "rapporteur";

    private static final int CONNECT_RETRIES = 10;
    private static final int CONNECT_INTERVAL_SECONDS = 2;

    private Migrations() {}

    /**
     * Runs the migrations that are missing.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database is away, belongs to a later version, or was changed
     */
    public static void run(DataSource database) {
        run(database, SCHEMA);
    }

    /** The same in a schema of another name, which is made when it is not there. */
    static void run(DataSource database, String schema) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:io/rapporteur/sink/migration")
                .schemas(schema)
                .defaultSchema(schema)
                // A database that is still starting, as under docker compose.
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(CONNECT_INTERVAL_SECONDS)
                .load()
                .migrate();
        try {
            Rights.give(database, schema);
        } catch (SQLException e) {
            throw new FlywayException("the rights on the tables of " + schema + " could not be given", e);
        }
    }
}
