package io.rapporteur.sink;

import io.rapporteur.settings.Settings;
import java.time.Duration;
import java.util.Objects;

/**
 * Settings of the sink.
 *
 * @param database where the rows go
 * @param batchRecords most records of one transaction; bounds the memory of the sink and the work that a crash repeats
 * @param batchBytes most bytes fetched for one transaction, compressed as on the broker
 * @param patience how long the sink tries again while the database or the registry is away, before it stops
 */
public record SinkSettings(DatabaseSettings database, int batchRecords, int batchBytes, Duration patience) {

    private static final int BATCH_RECORDS = 1000;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 60;

    /** Below the time after which the broker takes the partitions from a sink that does not poll. */
    private static final int MAX_PATIENCE_SECONDS = 240;

    public SinkSettings {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(patience, "patience");
        if (batchRecords < 1) {
            throw new IllegalArgumentException("batchRecords must be >= 1, got: " + batchRecords);
        }
        if (batchBytes < 1) {
            throw new IllegalArgumentException("batchBytes must be >= 1, got: " + batchBytes);
        }
    }

    /** Everything but the database at its default. */
    public static SinkSettings defaults(DatabaseSettings database) {
        return new SinkSettings(database, BATCH_RECORDS, BATCH_BYTES, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** Reads {@code SINK_BATCH_RECORDS}, {@code SINK_BATCH_BYTES}, {@code SINK_PATIENCE_SECONDS} and the database. */
    public static SinkSettings from(Settings settings) {
        return new SinkSettings(
                DatabaseSettings.from(settings),
                settings.integer("SINK_BATCH_RECORDS", BATCH_RECORDS, 1, 100_000),
                settings.integer("SINK_BATCH_BYTES", BATCH_BYTES, 1024, 1024 * 1024 * 1024),
                Duration.ofSeconds(
                        settings.integer("SINK_PATIENCE_SECONDS", PATIENCE_SECONDS, 1, MAX_PATIENCE_SECONDS)));
    }
}
