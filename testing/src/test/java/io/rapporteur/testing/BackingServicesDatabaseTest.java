package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every database server that we run on must do, whatever it is made of. */
@ExtendWith(BackingServicesExtension.class)
final class BackingServicesDatabaseTest {

    @Test
    void keepsDatabasesApartAndGivesTheSameOneAgain(BackingServices backing) throws Exception {
        String mine = backing.database("mine");
        String yours = backing.database("yours");

        execute(backing, mine, "CREATE TABLE shelf (book text)");

        assertThat(backing.database("mine")).isEqualTo(mine);
        execute(backing, mine, "INSERT INTO shelf VALUES ('A/RES/61/180')");
        assertThatThrownBy(() -> execute(backing, yours, "INSERT INTO shelf VALUES ('A/RES/61/180')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"shelf\" does not exist");
    }

    private static void execute(BackingServices backing, String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, backing.user(), backing.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
