package io.rapporteur.runtime.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The catalogue of settings for people: a table for the documentation, a page for the terminal. */
public final class SettingsTable {

    /** Columns of a terminal's line. */
    private static final int WIDTH = 100;

    private static final String INDENT = "      ";

    private SettingsTable() {}

    /** Every setting, as Markdown. */
    public static List<String> markdown() {
        List<String> lines = new ArrayList<>(
                List.of("| variable | option | default | read by | meaning |", "|---|---|---|---|---|"));
        Arrays.stream(Setting.values()).map(SettingsTable::row).forEach(lines::add);
        return lines;
    }

    /** These settings, for a terminal. */
    public static List<String> help(Collection<Setting> settings) {
        List<String> lines = new ArrayList<>();
        settings.stream().sorted().forEach(setting -> {
            String option = setting.isSecret() ? "" : ", " + setting.option();
            String defaultValue = setting.defaultValue().isEmpty() ? "" : " (default: " + setting.defaultValue() + ")";
            lines.add("  " + setting.variable() + option + defaultValue);
            lines.addAll(wrapped(setting.meaning()));
        });
        return lines;
    }

    private static String row(Setting setting) {
        String option = setting.isSecret() ? "" : "`" + setting.option() + "`";
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        setting.variable(),
                        option,
                        setting.defaultValue(),
                        String.join(", ", setting.readers()),
                        setting.meaning());
    }

    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder(INDENT);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
