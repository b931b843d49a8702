package io.rapporteur.runtime.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads settings of the catalogue and collects what is wrong with them, so that one start tells everything. A name with our
 * prefix that is not in the catalogue is an error too: a misspelt name must not pass for a default.
 */
public final class Settings {

    /** Farther names are no misspellings. */
    private static final int NEAR = 3;

    private final Map<String, String> raw;
    private final Set<Setting> read = EnumSet.noneOf(Setting.class);
    private final List<String> problems = new ArrayList<>();

    /**
     * Settings from these values.
     *
     * @param raw by the names of the variables; what does not begin with our prefix is no business of ours
     */
    public Settings(Map<String, String> raw) {
        this.raw = Map.copyOf(raw);
    }

    /** A text that must be set. */
    public String required(Setting setting) {
        return optional(setting).orElseGet(() -> {
            problems.add(setting.variable() + " must be set");
            return "";
        });
    }

    /** A text, or the catalogue's default. */
    public String text(Setting setting) {
        return optional(setting).orElse(setting.defaultValue());
    }

    public Optional<String> optional(Setting setting) {
        read.add(setting);
        return Optional.ofNullable(raw.get(setting.variable())).filter(value -> !value.isBlank());
    }

    /** A whole number within the catalogue's bounds, or its default. */
    public int number(Setting setting) {
        int defaultValue = Integer.parseInt(setting.defaultValue());
        Optional<String> value = optional(setting);
        if (value.isEmpty()) {
            return defaultValue;
        }
        int min = setting.min();
        int max = setting.max();
        try {
            int number = Integer.parseInt(value.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with the numbers out of range.
        }
        problems.add("%s must be a whole number from %d to %d, got: %s"
                .formatted(setting.variable(), min, max, value.get()));
        return defaultValue;
    }

    /** One of the catalogue's values, or its default. */
    public String choice(Setting setting) {
        List<String> choices = setting.choices();
        String value = text(setting);
        if (!choices.contains(value)) {
            problems.add(
                    "%s must be one of %s, got: %s".formatted(setting.variable(), String.join(", ", choices), value));
            return setting.defaultValue();
        }
        return value;
    }

    /**
     * What a reader makes of a text, such as the contents of a file that it names.
     *
     * @param reader throws {@link IllegalArgumentException} with a sentence about the text
     */
    public <T> Optional<T> as(Setting setting, Function<String, T> reader) {
        try {
            return optional(setting).map(reader);
        } catch (IllegalArgumentException e) {
            problems.add(setting.variable() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** What has been asked for so far. */
    public Set<Setting> read() {
        return EnumSet.copyOf(read);
    }

    /**
     * The finished settings.
     *
     * @throws InvalidSettingsException with every problem found since the reading began
     */
    public <T> T checked(Supplier<T> settings) {
        raw.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX))
                .filter(name -> Arrays.stream(Setting.values())
                        .noneMatch(known -> known.variable().equals(name)))
                .sorted()
                .forEach(name -> problems.add(name + " is set, but there is no such setting" + nearest(name)));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return Objects.requireNonNull(settings.get(), "settings");
    }

    private static String nearest(String name) {
        return Arrays.stream(Setting.values())
                .map(Setting::variable)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= NEAR)
                .map(candidate -> ": did you mean " + candidate + "?")
                .orElse("; --help lists them");
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
