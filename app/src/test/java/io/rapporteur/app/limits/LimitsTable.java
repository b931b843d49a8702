package io.rapporteur.app.limits;

import io.rapporteur.model.document.Limit;
import io.rapporteur.runtime.settings.Setting;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of limits as docs/limits.md prints it. A figure is taken from the code that holds to it, never written here. */
final class LimitsTable {

    private static final int KIB = 1024;
    private static final int MIB = KIB * KIB;

    private final List<String> rows =
            new ArrayList<>(List.of("| of | most | setting | beyond it |", "|---|---|---|---|"));

    /** A limit of reading: its default and its setting follow from it. */
    LimitsTable reading(Limit limit, String beyond) {
        return row(
                limit.counted(),
                number(limit.defaultMax()),
                "`" + Setting.of(limit).variable() + "`",
                beyond);
    }

    /** A limit that a setting gives, with the setting's default. */
    LimitsTable set(String of, Setting setting, String unit, String beyond) {
        return row(of, number(Long.parseLong(setting.defaultValue())) + unit, "`" + setting.variable() + "`", beyond);
    }

    /** A limit that nobody can set: a number of something. */
    LimitsTable fixed(String of, long most, String beyond) {
        return row(of, number(most), "", beyond);
    }

    /** A limit that nobody can set: bytes. */
    LimitsTable bytes(String of, long most, String beyond) {
        return row(of, size(most), "", beyond);
    }

    /** A limit that nobody can set: a time. */
    LimitsTable time(String of, Duration most, String beyond) {
        return row(of, number(most.toSeconds()) + " s", "", beyond);
    }

    /** A number that is a constant of a class which shows it to nobody else. */
    static int constant(String type, String name) {
        return (int) value(type, name);
    }

    /** A time that is a constant of a class which shows it to nobody else. */
    static Duration duration(String type, String name) {
        return (Duration) value(type, name);
    }

    private static Object value(String type, String name) {
        try {
            Field field = Class.forName("io.rapporteur." + type).getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a limit must be a constant of the code, got: " + type + "." + name, e);
        }
    }

    List<String> lines() {
        return List.copyOf(rows);
    }

    private LimitsTable row(String of, String most, String setting, String beyond) {
        rows.add("| %s | %s | %s | %s |".formatted(of, most, setting, beyond));
        return this;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(long bytes) {
        if (bytes % MIB == 0) {
            return number(bytes / MIB) + " MiB";
        }
        return bytes % KIB == 0 ? number(bytes / KIB) + " KiB" : number(bytes) + " bytes";
    }
}
