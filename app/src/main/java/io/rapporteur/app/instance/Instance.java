package io.rapporteur.app.instance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a running instance listens.
 *
 * @param databaseUrl JDBC address of its database
 * @param databaseUser who may read there
 * @param databaseOwner who may change the tables there; null where the one user does everything
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
        @Nullable String databaseOwner,
        @Nullable String databaseOwnerPassword,
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

    /** Its database, to be read. */
    public Database database() {
        return new Database(databaseUrl, databaseUser, new Secret(databasePassword));
    }

    /** The same as its owner, who may change the tables. */
    public Database ownedDatabase() {
        return databaseOwner == null || databaseOwnerPassword == null
                ? database()
                : new Database(databaseUrl, databaseOwner, new Secret(databaseOwnerPassword));
    }

    @Override
    public String toString() {
        return "instance of process " + pid + " on " + bootstrapServers + " and " + databaseUrl;
    }

    /** Its broker and registry. */
    public Cluster cluster() {
        return new Cluster(bootstrapServers, registryUrl, prefix, partitions, -1, Map.of());
    }
}
