package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.ocr.OcrSettings;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many child processes read, and what one file may cost.
 *
 * @param children most at one time; as many as threads that hand files to them
 * @param seconds most processor time for one file. Default 20; a document of 400 kB takes 0.1
 * @param megabytes heap of a child, MiB. Default 256
 * @param patience when a child that has not used up its processor time is given up all the same: the machine is at fault
 * @param ocr how text of pictures is recognised; null for not at all
 */
public record ForkSettings(int children, int seconds, int megabytes, Duration patience, @Nullable OcrSettings ocr) {

    /** What a child may take beside its heap, MiB: classes 64, code 24, direct buffers 8, and 16 allowed for stacks and the JVM. */
    public static final int MEGABYTES_BESIDE_HEAP = 112;

    /** Wall clock for processor time. Twice the patience is less than the five minutes that a consumer may take for a record. */
    private static final int TIMES_SLOWER = 3;

    /** With recognition, for which others work: as long as twice the patience may be. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(145);

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

    /** Without recognition. */
    public ForkSettings(int children, int seconds, int megabytes, Duration patience) {
        this(children, seconds, megabytes, patience, null);
    }

    /** So many children with the defaults of the catalogue. */
    public static ForkSettings defaults(int children) {
        return new ForkSettings(
                children,
                Integer.parseInt(Setting.MAX_EXTRACTION_SECONDS.defaultValue()),
                Integer.parseInt(Setting.MAX_EXTRACTION_MEGABYTES.defaultValue()));
    }

    /** So many children as the settings of extraction and of recognition say. */
    public static ForkSettings from(Settings settings, int children) {
        var forks = new ForkSettings(
                children,
                settings.number(Setting.MAX_EXTRACTION_SECONDS),
                settings.number(Setting.MAX_EXTRACTION_MEGABYTES));
        String program = settings.choice(Setting.OCR);
        String languages =
                settings.as(Setting.OCR_LANGUAGES, OcrSettings::languages).orElse(Setting.OCR_LANGUAGES.defaultValue());
        int seconds = settings.number(Setting.OCR_SECONDS);
        return program.equals("off") ? forks : forks.withOcr(new OcrSettings(languages, seconds));
    }

    /** These, with recognition of pictures. */
    ForkSettings withOcr(OcrSettings how) {
        return new ForkSettings(children, seconds, megabytes, LONG_PATIENCE, how);
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
