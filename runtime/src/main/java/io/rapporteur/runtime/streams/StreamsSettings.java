package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.breaker.BreakerSettings;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Settings of a stage that runs Kafka Streams.
 *
 * @param stateFolder where its stores are; they are rebuilt from Kafka when it is lost
 * @param threads stream threads of this instance; more than the topics have partitions are idle
 * @param breaker limits of the circuit breaker
 */
public record StreamsSettings(Path stateFolder, int threads, BreakerSettings breaker) {

    public StreamsSettings {
        Objects.requireNonNull(breaker, "breaker");
        Objects.requireNonNull(stateFolder, "stateFolder");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got: " + threads);
        }
    }

    /** With the breaker's defaults. */
    public StreamsSettings(Path stateFolder, int threads) {
        this(stateFolder, threads, BreakerSettings.defaults());
    }

    /** One thread, stores in the given folder. */
    public static StreamsSettings defaults(Path stateFolder) {
        return new StreamsSettings(stateFolder, 1);
    }

    /** Reads {@code STATE_FOLDER}, {@code THREADS} and the breaker's settings. */
    public static StreamsSettings from(Settings settings) {
        return new StreamsSettings(
                Path.of(settings.text(Setting.STATE_FOLDER)),
                settings.number(Setting.THREADS),
                BreakerSettings.from(settings));
    }

    /** The same with a folder of this process's own below the state folder. */
    public StreamsSettings claimed() {
        return new StreamsSettings(StateFolder.claim(stateFolder), threads, breaker);
    }
}
