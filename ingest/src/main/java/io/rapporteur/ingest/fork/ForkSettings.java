package io.rapporteur.ingest.fork;

import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.time.Duration;
import java.util.Objects;

/**
 * How many child processes read, and what one file may cost.
 *
 * @param children most at one time; as many as threads that hand files to them
 * @param seconds most processor time for one file. Default 20; a document of 400 kB takes 0.1
 * @param megabytes heap of a child, MiB. Default 256
 * @param patience when a child that has not used up its processor time is given up all the same: the machine is at fault
 */
public record ForkSettings(int children, int seconds, int megabytes, Duration patience) {

    /** What a child may take beside its heap, MiB: classes 64, code 24, direct buffers 8, and 16 allowed for stacks and the JVM. */
    public static final int MEGABYTES_BESIDE_HEAP = 112;

    /** Wall clock for processor time. Twice the patience is less than the five minutes that a consumer may take for a record. */
    private static final int TIMES_SLOWER = 3;

    public ForkSettings {
        positive("children", children);
        positive("seconds", seconds);
        positive("megabytes", megabytes);
        Objects.requireNonNull(patience, "patience");
    }

    /** With the patience that goes with the processor time. */
    public ForkSettings(int children, int seconds, int megabytes) {
        this(
                children,
                seconds,
                megabytes,
                Duration.ofSeconds((long) TIMES_SLOWER * seconds).plusSeconds(10));
    }

    /** So many children with the defaults of the catalogue. */
    public static ForkSettings defaults(int children) {
        return new ForkSettings(
                children,
                Integer.parseInt(Setting.MAX_EXTRACTION_SECONDS.defaultValue()),
                Integer.parseInt(Setting.MAX_EXTRACTION_MEGABYTES.defaultValue()));
    }

    /** So many children as {@code MAX_EXTRACTION_SECONDS} and {@code MAX_EXTRACTION_MEGABYTES} say. */
    public static ForkSettings from(Settings settings, int children) {
        return new ForkSettings(
                children,
                settings.number(Setting.MAX_EXTRACTION_SECONDS),
                settings.number(Setting.MAX_EXTRACTION_MEGABYTES));
    }

    /** Most memory of all children together, MiB. */
    public int megabytesOfAll() {
        return children * (megabytes + MEGABYTES_BESIDE_HEAP);
    }

    Duration processorTime() {
        return Duration.ofSeconds(seconds);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, got: " + value);
        }
    }
}
