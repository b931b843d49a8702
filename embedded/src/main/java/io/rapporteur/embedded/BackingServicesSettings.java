package io.rapporteur.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a set of backing services is started with. A port that is taken is replaced by a free one; 0 asks for a free one at once.
 *
 * @param folder where the data lives between runs; empty for a temporary folder that is deleted at the end
 */
public record BackingServicesSettings(Optional<Path> folder, int brokerPort, int registryPort, int databasePort) {

    private static final int BROKER_PORT = 9092;
    private static final int REGISTRY_PORT = 8081;
    private static final int DATABASE_PORT = 5432;

    public BackingServicesSettings {
        requireNonNull(folder, "folder");
        checkPort("broker port", brokerPort);
        checkPort("registry port", registryPort);
        checkPort("database port", databasePort);
    }

    /** Data kept in this folder, everything on its usual port. */
    public static BackingServicesSettings in(Path folder) {
        return new BackingServicesSettings(Optional.of(folder), BROKER_PORT, REGISTRY_PORT, DATABASE_PORT);
    }

    /** Data in a temporary folder, everything on its usual port. */
    public static BackingServicesSettings ephemeral() {
        return new BackingServicesSettings(Optional.empty(), BROKER_PORT, REGISTRY_PORT, DATABASE_PORT);
    }

    /** The same on other ports. */
    public BackingServicesSettings withPorts(int broker, int registry, int database) {
        return new BackingServicesSettings(folder, broker, registry, database);
    }

    /** The same on free ports, whatever they are. */
    public BackingServicesSettings withFreePorts() {
        return withPorts(Ports.ANY, Ports.ANY, Ports.ANY);
    }

    boolean isEphemeral() {
        return folder.isEmpty();
    }

    private static void checkPort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be from 0 to 65535, got: " + port);
        }
    }
}
