package io.rapporteur.ingest.text.doc;

import io.rapporteur.ingest.text.form.Ordinals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Automatic numbers of Word as they are printed ([MS-DOC] 2.4.6.3). Counts while the document is read, in its order. */
final class DocNumbering {

    private static final int LEVELS = 9;

    /** Paragraphs whose number an author took away say so with this list. */
    private static final int NO_LIST = 0xf801;

    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    static boolean isListed(Paragraph paragraph) {
        return paragraph.getIlfo() > 0 && paragraph.getIlfo() != NO_LIST;
    }

    static int level(Paragraph paragraph) {
        return Math.min(LEVELS - 1, Math.max(0, paragraph.getIlvl()));
    }

    /** The number to print before the next paragraph of a list; empty for lists that do not exist or print nothing. */
    String next(Paragraph paragraph) {
        HWPFList list;
        try {
            list = paragraph.getList();
            list.getLsid();
        } catch (IllegalStateException | java.util.NoSuchElementException | NullPointerException e) {
            // The list that a paragraph names is not always in the tables of the document.
            return "";
        }
        int at = level(paragraph);
        int[] count = counts.computeIfAbsent(list.getLsid(), id -> starts(list));
        boolean first = begun.add(paragraph.getIlfo() + "/" + at);
        count[at] = first && list.isStartAtOverridden((char) at) ? list.getStartAt((char) at) : count[at] + 1;
        for (int higher = 0; higher < at; higher++) {
            count[higher] = Math.max(count[higher], start(list, higher));
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = start(list, deeper) - 1;
        }
        String format = Ordinals.format(list.getNumberFormat((char) at));
        return format.equals("bullet") ? "•" : printed(list, at, count);
    }

    private static int[] starts(HWPFList list) {
        int[] count = new int[LEVELS];
        Arrays.setAll(count, level -> start(list, level) - 1);
        return count;
    }

    private static int start(HWPFList list, int level) {
        try {
            return list.getStartAt((char) level);
        } catch (RuntimeException e) {
            // Simple lists have one level only.
            return 1;
        }
    }

    /** The pattern with the characters 0 to 8 replaced by the counts of their levels. */
    private static String printed(HWPFList list, int level, int[] count) {
        String pattern = list.getNumberText((char) level);
        StringBuilder out = new StringBuilder();
        for (int i = 0; pattern != null && i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            out.append(
                    c < LEVELS ? Ordinals.of(count[c], Ordinals.format(list.getNumberFormat(c))) : String.valueOf(c));
        }
        return out.toString();
    }
}
