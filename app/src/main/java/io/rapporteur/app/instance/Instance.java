package io.rapporteur.app.instance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Database;
import io.rapporteur.settings.Secret;
import java.util.Map;
import java.util.Objects;

/**
 * Where a running instance listens.
 *
 * @param databaseUrl JDBC address of its database
 * @param databasePassword the embedded database's own, which guards nothing: it listens on loopback only
 * @param apiUrl address of its API and pages
 * @param prefix what its topic names begin with
 * @param partitions partitions of its topics
 * @param pid its process
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Instance(
        String bootstrapServers,
        String registryUrl,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String apiUrl,
        String prefix,
        int partitions,
        long pid) {

    public Instance {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(registryUrl, "registryUrl");
        Objects.requireNonNull(databaseUrl, "databaseUrl");
        Objects.requireNonNull(databaseUser, "databaseUser");
        Objects.requireNonNull(databasePassword, "databasePassword");
        Objects.requireNonNull(apiUrl, "apiUrl");
        Objects.requireNonNull(prefix, "prefix");
    }

    /** Whether its process is still there. */
    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Its database. */
    public Database database() {
        return new Database(databaseUrl, databaseUser, new Secret(databasePassword));
    }

    /** Its broker and registry. */
    public Cluster cluster() {
        return new Cluster(bootstrapServers, registryUrl, prefix, partitions, -1, Map.of());
    }
}
