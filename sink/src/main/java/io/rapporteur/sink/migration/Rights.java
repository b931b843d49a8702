package io.rapporteur.sink.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Who may do what with the tables, for the roles that are there; docs/deploy.md names them. Given anew after every migration, so
 * that a role that is made later has its rights with the next start; what others have made in the schema is theirs. No callback of
 * Flyway's, which would want a connection more than the sink has.
 */
final class Rights {

    private static final String SCHEMA = "${schema}";

    private static final String GIVE =
            """
            DO $$
            DECLARE
              relation record;
            BEGIN
              -- Of sinks that start together one waits for the other: the same right cannot be given twice at once.
              PERFORM pg_advisory_xact_lock(hashtext('${schema} rights'));

              IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_reader') THEN
                GRANT USAGE ON SCHEMA ${schema} TO rapporteur_reader;
              END IF;
              IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_writer') THEN
                GRANT USAGE ON SCHEMA ${schema} TO rapporteur_writer;
              END IF;

              FOR relation IN
                SELECT c.oid::regclass AS name, c.relname, c.relkind
                  FROM pg_class c
                 WHERE c.relnamespace = '${schema}'::regnamespace
                   AND c.relkind IN ('r', 'v')
                   AND pg_has_role(c.relowner, 'USAGE')
              LOOP
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_reader') THEN
                  EXECUTE format('GRANT SELECT ON %s TO rapporteur_reader', relation.name);
                END IF;
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_writer') THEN
                  EXECUTE format('GRANT SELECT ON %s TO rapporteur_writer', relation.name);
                  IF relation.relkind = 'r' AND relation.relname <> 'flyway_schema_history' THEN
                    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO rapporteur_writer', relation.name);
                  END IF;
                END IF;
              END LOOP;
            END $$;""";

    private Rights() {}

    /** Gives them as the owner of the tables. */
    static void give(DataSource database, String schema) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(GIVE.replace(SCHEMA, schema));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
