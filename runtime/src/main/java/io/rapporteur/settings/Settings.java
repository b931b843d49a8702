package io.rapporteur.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Reads settings by name and collects what is wrong with them, so that one start tells everything. A variable with our prefix
 * that nobody asked for is an error too: a misspelt name must not pass for a default.
 */
public final class Settings {

    /** What every variable's name begins with. */
    public static final String PREFIX = "RAPPORTEUR_";

    private final Map<String, String> environment;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A text that must be set. Names are given without the prefix. */
    public String text(String name) {
        return find(name).orElseGet(() -> {
            problems.add(PREFIX + name + " must be set");
            return "";
        });
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    public Optional<String> optional(String name) {
        return find(name);
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String name, int otherwise, int least, int most) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with the numbers out of range.
        }
        problems.add(
                "%s%s must be a whole number from %d to %d, got: %s".formatted(PREFIX, name, least, most, value.get()));
        return otherwise;
    }

    /**
     * The finished settings.
     *
     * @throws InvalidSettingsException with every problem found since the reading began
     */
    public <T> T checked(Supplier<T> settings) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name.substring(PREFIX.length())))
                .sorted()
                .forEach(name -> problems.add(
                        name + " is set, but there is no such setting" + nearest(name.substring(PREFIX.length()))));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return Objects.requireNonNull(settings.get(), "settings");
    }

    private Optional<String> find(String name) {
        known.add(name);
        return Optional.ofNullable(environment.get(PREFIX + name)).filter(value -> !value.isBlank());
    }

    private String nearest(String name) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= 3)
                .min((a, b) -> Integer.compare(distance(name, a), distance(name, b)))
                .map(candidate -> ": did you mean " + PREFIX + candidate + "?")
                .orElse("");
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
