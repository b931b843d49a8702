package io.rapporteur.runtime.breaker;

import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Limits of the breaker.
 *
 * @param maxAttempts how often a record may end a process before it is given up; at least 2, since what was in work when another
 *     record ended the process looks guilty once
 * @param maxRecordTime longest time that a record may be in work, in whole seconds
 */
public record BreakerSettings(int maxAttempts, Duration maxRecordTime) {

    public BreakerSettings {
        Objects.requireNonNull(maxRecordTime, "maxRecordTime");
        if (maxAttempts < 2) {
            throw new IllegalArgumentException("maxAttempts must be >= 2, got: " + maxAttempts);
        }
        if (maxRecordTime.toSeconds() < 1) {
            throw new IllegalArgumentException("maxRecordTime must be >= 1 s, got: " + maxRecordTime);
        }
    }

    /** What holds when nobody sets anything. */
    public static BreakerSettings defaults() {
        return from(new Settings(Map.of()));
    }

    /** Reads {@code MAX_ATTEMPTS} and {@code MAX_RECORD_SECONDS}. */
    public static BreakerSettings from(Settings settings) {
        return new BreakerSettings(
                settings.number(Setting.MAX_ATTEMPTS), Duration.ofSeconds(settings.number(Setting.MAX_RECORD_SECONDS)));
    }
}
