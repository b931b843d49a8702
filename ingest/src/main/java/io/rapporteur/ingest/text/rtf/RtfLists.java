package io.rapporteur.ingest.text.rtf;

import io.rapporteur.ingest.text.form.Ordinals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of lists as the list tables have them count (RTF 1.9.1, "List Tables"): for files that do not bring the printed numbers,
 * and for those in which paragraphs were deleted under track changes, which the printed numbers still count.
 */
final class RtfLists {

    private static final int LEVELS = 9;

    private final Map<Integer, Level[]> lists = new HashMap<>();
    private final Map<Integer, Integer> listOf = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private Level[] reading = levels();
    private int level = -1;
    private int listId;
    private boolean inOverrides;
    private boolean overridesStart;
    private final Map<Integer, Integer> starts = new HashMap<>();
    private boolean inText;

    /** How one level counts. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private final StringBuilder text = new StringBuilder();
        private boolean isThere;
    }

    /** Begins the table of lists, or that of the overrides behind it. */
    void begin(boolean overrides) {
        inOverrides = overrides;
    }

    /** A control word of the table of lists or of the table of overrides. */
    void take(RtfScanner scanner) {
        switch (scanner.control()) {
            case "list" -> {
                reading = levels();
                level = -1;
            }
            case "listoverride" -> {
                starts.clear();
                level = -1;
            }
            case "lfolevel" -> {
                level++;
                overridesStart = false;
            }
            case "listoverridestartat" -> overridesStart = true;
            case "listlevel" -> level += inOverrides ? 0 : 1;
            case "levelnfc", "levelnfcn" -> here().format = Ordinals.format(scanner.parameter(0));
            case "levelstartat" -> takeStart(scanner.parameter(1));
            case "leveltext" -> inText = true;
            case "levelnumbers" -> inText = false;
            case "listid" -> takeId(scanner.parameter(0));
            case "ls" -> takeOverride(scanner.parameter(0));
            case "u" -> take((char) scanner.parameter(0));
            default -> {}
        }
    }

    /** A character of the pattern of a level; the first says how long it is, those below 9 stand for numbers of levels. */
    void take(char c) {
        if (inText && !inOverrides) {
            here().text.append(c);
        }
    }

    void endGroup() {
        inText = false;
    }

    boolean has(int override) {
        Level[] levels = lists.get(listOf.get(override));
        return levels != null && levels[0].isThere;
    }

    /** The number to print before the next paragraph of a list. */
    String next(int override, int wantedLevel) {
        Integer list = listOf.get(override);
        Level[] levels = lists.get(list);
        if (list == null || levels == null) {
            return "";
        }
        int at = Math.min(LEVELS - 1, Math.max(0, wantedLevel));
        int[] count = counts.computeIfAbsent(list, id -> starts(levels));
        Integer restart = begun.add(override + "/" + at) ? restarts.get(override + "/" + at) : null;
        count[at] = restart != null ? restart : count[at] + 1;
        for (int higher = 0; higher < at; higher++) {
            count[higher] = Math.max(count[higher], levels[higher].start);
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = levels[deeper].start - 1;
        }
        return levels[at].format.equals("bullet") ? "•" : printed(levels, at, count);
    }

    private static String printed(Level[] levels, int at, int[] count) {
        StringBuilder pattern = levels[at].text;
        StringBuilder out = new StringBuilder();
        int end = pattern.isEmpty() ? 0 : Math.min(pattern.length(), 1 + pattern.charAt(0));
        for (int i = 1; i < end; i++) {
            char c = pattern.charAt(i);
            out.append(c < LEVELS ? Ordinals.of(count[c], levels[c].format) : String.valueOf(c));
        }
        return out.toString();
    }

    private Level here() {
        Level here = reading[Math.min(LEVELS - 1, Math.max(0, level))];
        here.isThere = true;
        return here;
    }

    private void takeStart(int start) {
        if (!inOverrides) {
            here().start = start;
        } else if (overridesStart) {
            starts.put(level, start);
        }
    }

    private void takeId(int id) {
        listId = id;
        if (!inOverrides) {
            lists.put(id, reading);
        }
    }

    private void takeOverride(int number) {
        if (inOverrides) {
            listOf.put(number, listId);
            starts.forEach((at, start) -> restarts.put(number + "/" + at, start));
        }
    }

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        Arrays.setAll(levels, i -> new Level());
        return levels;
    }

    private static int[] starts(Level[] levels) {
        return Arrays.stream(levels).mapToInt(at -> at.start - 1).toArray();
    }
}
