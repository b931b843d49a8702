package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API may do in the database, though its user may do more. */
@ExtendWith(BackingServicesExtension.class)
class ApiConnectionsTest {

    private final ApiSettings settings;

    ApiConnectionsTest(BackingServices backing) {
        settings = new ApiSettings(
                "127.0.0.1", 0, new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password())));
    }

    @Test
    void canReadOnlyAndNotForEver() throws SQLException {
        try (HikariDataSource pool = settings.open();
                Connection connection = pool.getConnection()) {
            assertThat(shown(connection, "transaction_read_only")).isEqualTo("on");
            assertThat(shown(connection, "default_transaction_read_only")).isEqualTo("on");
            assertThat(shown(connection, "statement_timeout")).isEqualTo("10s");
            assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("1min");
            assertThatThrownBy(() -> execute(connection, "CREATE TABLE written (n integer)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
