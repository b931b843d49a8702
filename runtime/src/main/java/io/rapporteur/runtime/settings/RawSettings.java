package io.rapporteur.runtime.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What options, variables and a file set, before it is checked: options come before variables, variables before the file. The values
 * go by the names of the variables.
 */
public final class RawSettings {

    private RawSettings() {}

    /**
     * The settings of a service.
     *
     * @param options {@code --topics check} or {@code --topics=check}
     * @throws InvalidSettingsException when an option is none, lacks its value or is a secret, or when a file cannot be read or
     *     holds something that is no setting's name
     */
    public static Map<String, String> of(List<String> options, Map<String, String> environment) {
        return layered(options(options), environment);
    }

    /**
     * The settings of a command that reads its options itself. Variables that are in no catalogue are passed over: the launcher has
     * some of its own.
     *
     * @param options only those that were given
     * @throws InvalidSettingsException when a file cannot be read or holds something that is no setting's name
     */
    public static Map<String, String> of(Map<Setting, String> options, Map<String, String> environment) {
        Map<String, String> named = new HashMap<>();
        options.forEach((setting, value) -> named.put(setting.variable(), value));
        Map<String, String> variables = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                variables.put(setting.variable(), value);
            }
        }
        return layered(named, variables);
    }

    private static Map<String, String> layered(Map<String, String> options, Map<String, String> variables) {
        Map<String, String> nearer = new HashMap<>(variables);
        nearer.putAll(options);
        String file = nearer.getOrDefault(Setting.SETTINGS_FILE.variable(), "");
        Map<String, String> all = new HashMap<>(file.isBlank() ? Map.of() : file(Path.of(file)));
        all.putAll(nearer);
        return all;
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> values = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (!option.startsWith("--")) {
                problems.add("an option must begin with --, got: " + word);
            } else if (isSecret(option)) {
                problems.add(option + " would show a secret to everybody on this machine; set " + variable(option)
                        + " or a line of the settings file");
            } else if (equals < 0 && i + 1 == words.size()) {
                problems.add(option + " must have a value");
            } else {
                values.put(variable(option), equals < 0 ? words.get(++i) : word.substring(equals + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return values;
    }

    private static boolean isSecret(String option) {
        return Arrays.stream(Setting.values())
                .anyMatch(known -> known.isSecret() && known.option().equals(option));
    }

    private static String variable(String option) {
        return Setting.PREFIX
                + option.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> file(Path file) {
        try {
            Map<String, String> lines = PropertiesFile.read(file);
            List<String> foreign = lines.keySet().stream()
                    .filter(name -> !name.startsWith(Setting.PREFIX))
                    .sorted()
                    .map(name -> "%s: names must begin with %s, got: %s".formatted(file, Setting.PREFIX, name))
                    .toList();
            if (!foreign.isEmpty()) {
                throw new InvalidSettingsException(foreign);
            }
            return lines;
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(Setting.SETTINGS_FILE.variable() + ": " + e.getMessage()));
        }
    }
}
