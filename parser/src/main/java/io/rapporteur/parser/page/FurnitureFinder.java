package io.rapporteur.parser.page;

import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks the furniture of the pages. Rules, page feet and a symbol that is printed again are furniture wherever they stand;
 * lone numbers, symbols and lines that come back on other pages are so only at the edge of a page.
 */
final class FurnitureFinder {

    private static final int MAX_LENGTH = 120;
    private static final int DEEPEST_EDGE = 4;

    /** So many lines at the top and the bottom of a page may come back on others. */
    private static final int EDGE = 2;

    private final Layout layout;
    private final Lexicon lexicon;
    private final Set<String> symbols = new HashSet<>();
    private final Map<String, Integer> edges = new HashMap<>();

    private FurnitureFinder(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.lexicon = lexicon;
    }

    static void mark(Layout layout, Lexicon lexicon) {
        FurnitureFinder finder = new FurnitureFinder(layout, lexicon);
        finder.markEverywhere();
        List<int[]> pages = finder.pages();
        if (pages.size() > 1) {
            finder.countEdges(pages);
        }
        for (int i = 0; i < pages.size(); i++) {
            finder.peel(pages.get(i), i > 0, i + 1 < pages.size());
        }
    }

    private void markEverywhere() {
        for (int i = 0; i < layout.size(); i++) {
            Line line = layout.line(i);
            if (line.blank()) {
                if (line.endsPage()) {
                    layout.mark(i, Role.FURNITURE);
                }
            } else if (line.length() <= MAX_LENGTH && isFurniture(i)) {
                layout.mark(i, Role.FURNITURE);
            }
        }
    }

    private boolean isFurniture(int index) {
        Line line = layout.line(index);
        char first = layout.text().charAt(line.from());
        if (Chars.isLower(first)) {
            return false;
        }
        if (!Chars.isLetter(first)) {
            if (PageMarks.isRule(layout.text(), line.from(), line.to())
                    || (standsAlone(index) && PageMarks.isPageFoot(raw(line)))) {
                return true;
            }
        }
        return isSymbolAgain(index) || isRunningHead(index);
    }

    private String raw(Line line) {
        return layout.text().substring(line.from(), line.to());
    }

    private boolean isSymbolAgain(int index) {
        Line line = layout.line(index);
        return line.length() <= PageMarks.MAX_SYMBOL_LENGTH
                && line.contains(layout.text(), '/')
                && isSymbol(layout.head(index))
                && !symbols.add(layout.head(index));
    }

    // rule: with a full stop behind it, a symbol is the end of a sentence that was broken before it, mostly of a note
    private static boolean isSymbol(String line) {
        return PageMarks.isSymbol(line) && line.charAt(line.length() - 1) != '.';
    }

    private boolean standsAlone(int index) {
        return index == 0 || layout.is(index - 1, Role.BLANK) || layout.is(index - 1, Role.FURNITURE);
    }

    // rule: volumes of resolutions run a heading over each page, and the number of the section above it
    private boolean isRunningHead(int index) {
        boolean head = standsAlone(index)
                && (index + 1 == layout.size() || layout.line(index + 1).blank())
                && lexicon.startsWith(WordClass.RUNNING_HEAD, layout.head(index));
        if (head) {
            int above = index - 1;
            while (above >= 0 && layout.line(above).blank()) {
                above--;
            }
            if (above >= 0 && standsAlone(above) && isNumeral(layout.head(above))) {
                layout.mark(above, Role.FURNITURE);
            }
        }
        return head;
    }

    private static boolean isNumeral(String line) {
        return line.length() <= 6 && line.chars().allMatch(c -> "IVXL.0123456789 ".indexOf(c) >= 0);
    }

    /** First and last line of each page; pages end at form feeds and behind page feet. */
    private List<int[]> pages() {
        List<int[]> pages = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < layout.size(); i++) {
            if (layout.pageEndsAfter(i) || isFoot(i)) {
                pages.add(new int[] {first, i});
                first = i + 1;
            }
        }
        return pages;
    }

    private boolean isFoot(int index) {
        Line line = layout.line(index);
        return layout.is(index, Role.FURNITURE) && !line.blank() && PageMarks.isPageFoot(raw(line));
    }

    private void countEdges(List<int[]> pages) {
        List<String> seen = new ArrayList<>();
        for (int[] page : pages) {
            seen.clear();
            countEdge(page, 1, seen);
            countEdge(page, -1, seen);
        }
    }

    /** Counts the lines at one edge of a page; a line that stands at both counts once. */
    private void countEdge(int[] page, int step, List<String> seen) {
        int found = 0;
        for (int i = step > 0 ? page[0] : page[1]; i >= page[0] && i <= page[1] && found < EDGE; i += step) {
            if (layout.is(i, Role.BODY)) {
                String shape = shape(i);
                if (!seen.contains(shape)) {
                    seen.add(shape);
                    edges.merge(shape, 1, Integer::sum);
                }
                found++;
            }
        }
    }

    /** A line without its page number, as it comes back on other pages. */
    private String shape(int index) {
        Line line = layout.line(index);
        if (line.length() > MAX_LENGTH) {
            return "";
        }
        String whole = layout.whole(index);
        StringBuilder shape = new StringBuilder(whole.length());
        int at = 0;
        while (at < whole.length()) {
            int end = Chars.wordEnd(whole, at);
            if (Chars.skipDigits(whole, at, end) < end) {
                shape.append(whole, at, end).append(' ');
            }
            at = Chars.skipSpaces(whole, end, whole.length());
        }
        return shape.toString();
    }

    private void peel(int[] page, boolean fromTop, boolean fromBottom) {
        if (fromTop) {
            peel(page, 1);
        }
        if (fromBottom || page[1] + 1 == layout.size()) {
            peel(page, -1);
        }
    }

    private void peel(int[] page, int step) {
        int peeled = 0;
        for (int i = step > 0 ? page[0] : page[1]; i >= page[0] && i <= page[1] && peeled < DEEPEST_EDGE; i += step) {
            if (layout.is(i, Role.BODY)) {
                if (!isEdgeFurniture(i)) {
                    return;
                }
                layout.mark(i, Role.FURNITURE);
                peeled++;
            }
        }
    }

    // rule: a raised marker begins a note, also when the next page repeats it
    private boolean isNote(Line line) {
        return NoteMarker.at(layout.text(), line.from(), line.to())
                .filter(NoteMarker::raised)
                .isPresent();
    }

    // rule: "A/RES/64/293" or the symbol and the title of the document at either end of the line
    private boolean hasSymbolAtItsEdge(String line) {
        List<String> words = Chars.words(line);
        return isSymbol(line)
                || words.isEmpty()
                || symbols.contains(words.get(0))
                || symbols.contains(words.get(words.size() - 1));
    }

    private boolean isEdgeFurniture(int index) {
        Line line = layout.line(index);
        if (line.length() > MAX_LENGTH || isNote(line)) {
            return false;
        }
        String clean = layout.whole(index);
        return PageMarks.isLoneNumber(clean, lexicon)
                || hasSymbolAtItsEdge(clean)
                || (!edges.isEmpty()
                        && line.length() > 3
                        && standsAlone(index)
                        && edges.getOrDefault(shape(index), 0) > 1);
    }
}
