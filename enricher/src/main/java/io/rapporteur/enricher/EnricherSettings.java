package io.rapporteur.enricher;

import io.rapporteur.settings.Settings;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Settings of the enricher.
 *
 * @param stateFolder where its stores are; they are rebuilt from Kafka when it is lost
 * @param threads stream threads of this instance; more than the topics have partitions are idle
 */
public record EnricherSettings(Path stateFolder, int threads) {

    public EnricherSettings {
        Objects.requireNonNull(stateFolder, "stateFolder");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got: " + threads);
        }
    }

    /** One thread, stores in the given folder. */
    public static EnricherSettings defaults(Path stateFolder) {
        return new EnricherSettings(stateFolder, 1);
    }

    /** Reads {@code STATE_FOLDER} and {@code THREADS}. */
    public static EnricherSettings from(Settings settings) {
        return new EnricherSettings(
                Path.of(settings.text("STATE_FOLDER", "state")), settings.integer("THREADS", 1, 1, 64));
    }
}
