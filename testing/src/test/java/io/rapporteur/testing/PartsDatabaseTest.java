package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every database server that we run on must do, whatever it is made of. */
@ExtendWith(PartsExtension.class)
final class PartsDatabaseTest {

    @Test
    void keepsDatabasesApartAndGivesTheSameOneAgain(Parts parts) throws Exception {
        String mine = parts.database("mine");
        String yours = parts.database("yours");

        execute(parts, mine, "CREATE TABLE shelf (book text)");

        assertThat(parts.database("mine")).isEqualTo(mine);
        execute(parts, mine, "INSERT INTO shelf VALUES ('A/RES/61/180')");
        assertThatThrownBy(() -> execute(parts, yours, "INSERT INTO shelf VALUES ('A/RES/61/180')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"shelf\" does not exist");
    }

    private static void execute(Parts parts, String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, parts.user(), parts.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
