package io.rapporteur.api;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.util.Objects;

/**
 * Settings of the API.
 *
 * @param host address to listen on; the loopback address unless a setting says otherwise
 * @param port port to listen on; 0, any free one
 * @param database whose user may read the schema {@code rapporteur}
 */
public record ApiSettings(String host, int port, Database database) {

    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;

    /** One for each read, and two for the health, which waits for nobody. */
    private static final int CONNECTIONS = Reads.AT_A_TIME + 2;

    private static final int CONNECT_MS = 3_000;

    /** Longest query, milliseconds: one slow search must not keep the others waiting. */
    private static final int STATEMENT_MS = 10_000;

    /** Longest pause between two fetches of a cursor, whose reader is slow or gone, milliseconds. */
    private static final int PAUSE_MS = 60_000;

    /** Longest silence of the database, seconds; more than a statement may take. */
    private static final int SILENCE_S = 30;

    public ApiSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(database, "database");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, got: " + port);
        }
    }

    /** Reads {@code API_HOST}, {@code API_PORT} and the database. */
    public static ApiSettings from(Settings settings) {
        return new ApiSettings(
                settings.text(Setting.API_HOST), settings.number(Setting.API_PORT), Database.from(settings));
    }

    /** Connections that cannot write; opened when first asked, so that the database may come up later. */
    HikariDataSource open() {
        var config = new HikariConfig();
        config.setPoolName("api");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password().reveal());
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECT_MS);
        config.addDataSourceProperty("ApplicationName", "rapporteur-api");
        config.addDataSourceProperty("socketTimeout", SILENCE_S);
        config.addDataSourceProperty(
                "options",
                "-c default_transaction_read_only=on -c statement_timeout=" + STATEMENT_MS
                        + " -c idle_in_transaction_session_timeout=" + PAUSE_MS);
        return new HikariDataSource(config);
    }
}
