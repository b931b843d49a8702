package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.form.Ordinals;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How lists count, and headings beside them (OpenDocument 1.3, 16.30 to 16.34). */
final class OdtListStyles implements OdtPart {

    static final int LEVELS = 10;

    /** The name under which the numbers of headings stand. */
    static final String OUTLINE = "\0outline";

    private final Map<String, @Nullable Level[]> styles = new HashMap<>();
    private @Nullable Level @Nullable [] reading;

    /**
     * How one level counts.
     *
     * @param format of {@link Ordinals}; empty where the level prints nothing
     * @param pattern with {@code %1%} for the number of the first level; empty where prefix, numbers and suffix say it
     * @param shown of how many levels the numbers are printed
     */
    private record Level(String format, String prefix, String suffix, String pattern, int shown, int start) {}

    @Override
    public void open(OdtElement element) {
        switch (element.name()) {
            case "list-style" -> reading = begin(element.attribute("name"));
            case "outline-style" -> reading = begin(OUTLINE);
            case "list-level-style-number", "outline-level-style" -> put(
                    element, format(element.attribute("num-format")));
            case "list-level-style-bullet", "list-level-style-image" -> put(element, "bullet");
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("list-style") || name.equals("outline-style")) {
            reading = null;
        }
    }

    boolean has(String style) {
        return styles.containsKey(style);
    }

    /** The number from which a level counts. */
    int start(String style, int level) {
        Level at = level(style, level);
        return at == null ? 1 : at.start();
    }

    /** What is printed at a level with these counts; empty where nothing is. */
    String printed(String style, int level, int[] counts) {
        Level at = level(style, level);
        if (at == null || at.format().isEmpty()) {
            return "";
        }
        if (at.format().equals("bullet")) {
            return "•";
        }
        return at.pattern().isEmpty()
                ? at.prefix() + numbers(style, level, at, counts) + at.suffix()
                : filled(style, at.pattern(), counts);
    }

    private String numbers(String style, int level, Level at, int[] counts) {
        StringBuilder out = new StringBuilder();
        for (int shown = Math.max(0, level - at.shown() + 1); shown <= level; shown++) {
            String number = number(style, shown, counts);
            if (!number.isEmpty()) {
                out.append(out.isEmpty() ? "" : ".").append(number);
            }
        }
        return out.toString();
    }

    private String filled(String style, String pattern, int[] counts) {
        String out = pattern;
        for (int level = 0; level < LEVELS; level++) {
            String sign = "%" + (level + 1) + "%";
            if (out.contains(sign)) {
                out = out.replace(sign, number(style, level, counts));
            }
        }
        return out;
    }

    private String number(String style, int level, int[] counts) {
        Level at = level(style, level);
        return at == null || at.format().isEmpty() || at.format().equals("bullet")
                ? ""
                : Ordinals.of(counts[level], at.format());
    }

    private @Nullable Level level(String style, int level) {
        @Nullable Level[] levels = styles.get(style);
        return levels == null ? null : levels[level];
    }

    private @Nullable Level[] begin(String name) {
        @Nullable Level[] levels = new Level[LEVELS];
        styles.put(name, levels);
        return levels;
    }

    private void put(OdtElement element, String format) {
        int level = element.number("level", 1) - 1;
        if (reading != null && level >= 0 && level < LEVELS) {
            reading[level] = new Level(
                    format,
                    element.attribute("num-prefix"),
                    element.attribute("num-suffix"),
                    element.attribute("num-list-format"),
                    element.number("display-levels", 1),
                    element.number("start-value", 1));
        }
    }

    private static String format(String said) {
        return switch (said) {
            case "" -> "";
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }
}
