package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.form.Ordinals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of Word as they are printed (ISO 29500-1, 17.9). Counts while the document is read, in its order. */
final class DocxNumbering implements DocxPart {

    private static final int LEVELS = 9;

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, String> definitionOfList = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private String definition = "";
    private String list = "";
    private int level;
    private boolean inList;

    /** How one level counts. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    @Override
    public void open(DocxElement element) {
        switch (element.name()) {
            case "abstractNum" -> {
                definition = element.attribute("abstractNumId");
                definitions.put(definition, new Level[LEVELS]);
                inList = false;
            }
            case "num" -> {
                list = element.attribute("numId");
                inList = true;
            }
            case "abstractNumId" -> definitionOfList.put(list, element.value());
            case "lvl", "lvlOverride" -> level = Math.min(LEVELS - 1, element.number("ilvl", 0));
            case "startOverride" -> restarts.put(list + "/" + level, element.number("val", 1));
            default -> takeLevel(element);
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("num")) {
            inList = false;
        }
    }

    /** The number to print before the next paragraph of a list; empty for lists that do not exist or print nothing. */
    String next(String listId, int wantedLevel) {
        String of = definitionOfList.get(listId);
        Level[] levels = of == null ? null : definitions.get(of);
        int at = Math.min(LEVELS - 1, wantedLevel);
        Level counted = levels == null ? null : levels[at];
        if (of == null || levels == null || counted == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(of, key -> starts(levels));
        Integer restart = begun.add(listId + "/" + at) ? restarts.get(listId + "/" + at) : null;
        count[at] = restart != null ? restart : count[at] + 1;
        for (int higher = 0; higher < at; higher++) {
            count[higher] = Math.max(count[higher], start(levels, higher));
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = start(levels, deeper) - 1;
        }
        return counted.format.equals("bullet") ? "•" : printed(counted.text, levels, count);
    }

    private void takeLevel(DocxElement element) {
        Level[] levels = definitions.get(definition);
        if (inList || levels == null) {
            return;
        }
        Level reading = levels[level] == null ? new Level() : levels[level];
        levels[level] = reading;
        switch (element.name()) {
            case "start" -> reading.start = element.number("val", 1);
            case "numFmt" -> reading.format = element.value();
            case "lvlText" -> reading.text = element.value();
            default -> {}
        }
    }

    private static int[] starts(Level[] levels) {
        int[] count = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            count[i] = start(levels, i) - 1;
        }
        return count;
    }

    private static int start(@Nullable Level[] levels, int level) {
        Level at = levels[level];
        return at == null ? 1 : at.start;
    }

    /** The pattern with {@code %1} to {@code %9} replaced by the counts of their levels. */
    private static String printed(String pattern, @Nullable Level[] levels, int[] count) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int at = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (at < 0 || at >= LEVELS) {
                out.append(c);
                i++;
            } else {
                Level shown = levels[at];
                out.append(Ordinals.of(count[at], shown == null ? "decimal" : shown.format));
                i += 2;
            }
        }
        return out.toString();
    }
}
