package io.rapporteur.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.settings.Secret;
import io.rapporteur.settings.Settings;
import io.rapporteur.sink.migration.Migrations;
import java.time.Duration;
import java.util.Objects;

/**
 * The database that the sink writes.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param user role that may create and write the schema {@code rapporteur}
 */
public record DatabaseSettings(String url, String user, Secret password) {

    /** Longest wait for a connection. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** One for the transaction of the loop, one to spare while a broken one is replaced. */
    private static final int CONNECTIONS = 2;

    public DatabaseSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** Reads {@code DATABASE_URL}, {@code DATABASE_USER}, {@code DATABASE_PASSWORD}. */
    public static DatabaseSettings from(Settings settings) {
        return new DatabaseSettings(
                settings.text("DATABASE_URL"),
                settings.text("DATABASE_USER"),
                new Secret(settings.text("DATABASE_PASSWORD", "")));
    }

    /** A pool of connections; opened when first asked, so that the database may come up later than the sink. */
    public HikariDataSource open() {
        return open(Migrations.SCHEMA);
    }

    /** The same, looking for tables in the given schema. */
    HikariDataSource open(String schema) {
        var config = new HikariConfig();
        config.setPoolName("sink");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password.reveal());
        config.setSchema(schema);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "rapporteur-sink");
        // A database that vanished without closing its connections is noticed after this time.
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
