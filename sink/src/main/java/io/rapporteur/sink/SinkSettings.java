package io.rapporteur.sink;

import io.rapporteur.runtime.breaker.BreakerSettings;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Settings of the sink.
 *
 * @param database where the rows go
 * @param batchRecords most records of one transaction; bounds the memory of the sink and the work that a crash repeats
 * @param batchBytes most bytes fetched for one transaction, compressed as on the broker
 * @param patience how long the sink tries again while the database or the registry is away, before it stops
 * @param breaker limits of the circuit breaker
 */
public record SinkSettings(
        Database database, int batchRecords, int batchBytes, Duration patience, BreakerSettings breaker) {

    public SinkSettings {
        Objects.requireNonNull(breaker, "breaker");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(patience, "patience");
        if (batchRecords < 1) {
            throw new IllegalArgumentException("batchRecords must be >= 1, got: " + batchRecords);
        }
        if (batchBytes < 1) {
            throw new IllegalArgumentException("batchBytes must be >= 1, got: " + batchBytes);
        }
    }

    /** With the breaker's defaults. */
    public SinkSettings(Database database, int batchRecords, int batchBytes, Duration patience) {
        this(database, batchRecords, batchBytes, patience, BreakerSettings.defaults());
    }

    /** Everything but the database at its default. */
    public static SinkSettings defaults(Database database) {
        return of(database, new Settings(Map.of()));
    }

    /**
     * Reads {@code SINK_BATCH_RECORDS}, {@code SINK_BATCH_BYTES}, {@code SINK_PATIENCE_SECONDS}, the breaker's settings and the
     * database.
     */
    public static SinkSettings from(Settings settings) {
        return of(Database.from(settings), settings);
    }

    private static SinkSettings of(Database database, Settings settings) {
        return new SinkSettings(
                database,
                settings.number(Setting.SINK_BATCH_RECORDS),
                settings.number(Setting.SINK_BATCH_BYTES),
                Duration.ofSeconds(settings.number(Setting.SINK_PATIENCE_SECONDS)),
                BreakerSettings.from(settings));
    }
}
