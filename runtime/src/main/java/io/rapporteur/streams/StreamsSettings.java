package io.rapporteur.streams;

import io.rapporteur.settings.Setting;
import io.rapporteur.settings.Settings;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Settings of a stage that runs Kafka Streams.
 *
 * @param stateFolder where its stores are; they are rebuilt from Kafka when it is lost
 * @param threads stream threads of this instance; more than the topics have partitions are idle
 */
public record StreamsSettings(Path stateFolder, int threads) {

    public StreamsSettings {
        Objects.requireNonNull(stateFolder, "stateFolder");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got: " + threads);
        }
    }

    /** One thread, stores in the given folder. */
    public static StreamsSettings defaults(Path stateFolder) {
        return new StreamsSettings(stateFolder, 1);
    }

    /** Reads {@code STATE_FOLDER} and {@code THREADS}. */
    public static StreamsSettings from(Settings settings) {
        return new StreamsSettings(Path.of(settings.text(Setting.STATE_FOLDER)), settings.number(Setting.THREADS));
    }

    /** The same with a folder of this process's own below the state folder. */
    public StreamsSettings claimed() {
        return new StreamsSettings(StateFolder.claim(stateFolder), threads);
    }
}
