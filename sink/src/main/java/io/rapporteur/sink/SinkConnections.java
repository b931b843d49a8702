package io.rapporteur.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.sink.migration.Migrations;
import java.time.Duration;

/** The sink's connections to its database. */
public final class SinkConnections {

    /** Longest wait for a connection. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** One for the transaction of the loop, one to spare while a broken one is replaced. */
    private static final int CONNECTIONS = 2;

    private SinkConnections() {}

    /** A pool of connections; opened when first asked, so that the database may come up later than the sink. */
    public static HikariDataSource open(Database database) {
        return open(database, Migrations.SCHEMA);
    }

    /** The same, looking for tables in the given schema. */
    static HikariDataSource open(Database database, String schema) {
        var config = new HikariConfig();
        config.setPoolName("sink");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password().reveal());
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
