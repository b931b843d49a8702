package io.rapporteur.runtime.settings;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The limits of reading as they are set: for a service by its name, for what runs without services from the variables alone. */
public final class LimitSettings {

    /** What the names of these variables begin with, and no others. */
    private static final String PREFIX = Setting.PREFIX + "MAX_";

    private LimitSettings() {}

    /** The limits that a service reads. */
    public static ReadingLimits of(Settings settings, String service) {
        ReadingLimits limits = ReadingLimits.DEFAULT;
        for (Limit limit : Limit.values()) {
            Setting setting = Setting.of(limit);
            if (setting.readers().contains(service)) {
                limits = limits.with(limit, settings.number(setting));
            }
        }
        return limits;
    }

    /**
     * All limits for a process that is no service of its own, such as {@code rapporteur run} and {@code extract}; variables that
     * are none of a limit are others' business there.
     *
     * @throws InvalidSettingsException with every problem: a limit that is no number, a misspelt name, a file that cannot be read
     */
    public static ReadingLimits of(Map<String, String> environment) {
        Map<String, String> raw = RawSettings.of(List.of(), environment).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var settings = new Settings(raw);
        ReadingLimits limits = ReadingLimits.DEFAULT;
        for (Limit limit : Limit.values()) {
            limits = limits.with(limit, settings.number(Setting.of(limit)));
        }
        ReadingLimits read = limits;
        return settings.checked(() -> read);
    }

    /** What a person can do about a text that is over a limit. */
    public static String remedy(Limit limit) {
        return "Split the document, or raise " + Setting.of(limit).variable() + ".";
    }
}
