package io.rapporteur.sink.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.sink.TestDatabase;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
class MigrationsTest {

    private final TestDatabase database;

    MigrationsTest(BackingServices backing) throws SQLException {
        database = TestDatabase.create(backing);
    }

    @Test
    void explainsEveryTableViewAndColumn() throws SQLException {
        String relations = "SELECT c.oid, c.relname, c.relkind FROM pg_class c"
                + " WHERE c.relnamespace = 'rapporteur'::regnamespace AND c.relkind IN ('r', 'v')"
                + " AND c.relname NOT LIKE 'flyway%'";

        assertThat(database.rows("SELECT count(*) FROM (" + relations + ") r")).containsExactly("17");
        assertThat(database.rows("SELECT relname FROM (" + relations + ") r WHERE obj_description(oid) IS NULL"))
                .isEmpty();
        assertThat(database.rows("SELECT relname, attname FROM (" + relations + ") r"
                        + " JOIN pg_attribute a ON a.attrelid = r.oid WHERE attnum > 0 AND NOT attisdropped"
                        + " AND relkind = 'r' AND col_description(oid, attnum) IS NULL"))
                .isEmpty();
    }

    @Test
    void keepsLargeValuesUncompressed() throws SQLException {
        assertThat(database.rows("SELECT relname, attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                        + " WHERE relnamespace = 'rapporteur'::regnamespace AND attstorage = 'e' ORDER BY 1, 2"))
                .containsExactly("letters|bytes", "paragraphs|text", "revisions|text");
    }

    @Test
    void changesNothingWhenItRunsAgain() throws SQLException {
        String history = "SELECT * FROM rapporteur.flyway_schema_history ORDER BY installed_rank";
        var before = database.rows(history);

        Migrations.run(database.source());

        assertThat(database.rows(history)).isEqualTo(before).isNotEmpty();
    }
}
