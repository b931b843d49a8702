package io.rapporteur.parser.page;

import io.rapporteur.document.FootnoteCall;
import io.rapporteur.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers that may or may not be footnote calls: glued to other digits ({@code 27 April 20071}), or set apart by a scanner
 * ({@code of Lebanon 19 and}). One of them is taken only for a note that nothing better calls, and only between the calls of
 * the notes before and behind.
 */
final class DoubtfulCalls {

    private static final int LONGEST_MARKER = 3;
    private static final int LONGEST_ITEM = 3;
    private static final int YEAR = 4;

    private final String text;
    private final BitSet numbers;
    private final Lexicon lexicon;
    private final Map<Integer, List<Span>> candidates = new HashMap<>();

    DoubtfulCalls(String text, BitSet numbers, Lexicon lexicon) {
        this.text = text;
        this.numbers = numbers;
        this.lexicon = lexicon;
    }

    /** Remembers the run of digits at this place when its end, or all of it, names a note. */
    void consider(int from, int end) {
        for (int cut = Math.max(from + 1, end - LONGEST_MARKER); cut < end; cut++) {
            if (isWhole(from, cut) && isNote(cut, end)) {
                remember(cut, end);
            }
        }
        if (end - from <= LONGEST_MARKER && isNote(from, end) && isSetApart(from, end)) {
            remember(from, end);
        }
    }

    private boolean isNote(int from, int end) {
        return text.charAt(from) != '0' && numbers.get(number(from, end));
    }

    private int number(int from, int end) {
        return Integer.parseInt(text, from, end, 10);
    }

    private void remember(int from, int end) {
        candidates
                .computeIfAbsent(number(from, end), key -> new ArrayList<>())
                .add(new Span(from, end));
    }

    // rule: what is left without the call must be a year, or the number behind a slash ("71/205")
    private boolean isWhole(int from, int cut) {
        if (cut - from == YEAR) {
            char century = text.charAt(from);
            return (century == '1' && text.charAt(from + 1) == '9') || (century == '2' && text.charAt(from + 1) == '0');
        }
        return from > 0 && text.charAt(from - 1) == '/' && cut - from <= LONGEST_ITEM;
    }

    private boolean isSetApart(int from, int end) {
        if (from < 2 || text.charAt(from - 1) != ' ') {
            return false;
        }
        char before = text.charAt(from - 2);
        if (!Chars.isLetter(before) && before != ',' && before != ')' && !Chars.isDigit(before)) {
            return false;
        }
        int word = from - 1;
        while (word > 0 && Chars.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean month = lexicon.month(text, Chars.skipSpaces(text, end, text.length())) > 0;
        return !month && (word == from - 1 || lexicon.match(WordClass.NUMBER_LEAD, text, word) != from - 1);
    }

    /** Calls for the notes that none of {@code calls} names, each between the calls of its neighbours. */
    List<FootnoteCall> missing(List<FootnoteCall> calls) {
        NavigableMap<Integer, Integer> first = new TreeMap<>();
        for (FootnoteCall call : calls) {
            if (CallFinder.isNumber(call.marker())) {
                first.merge(Integer.parseInt(call.marker()), call.span().start(), Math::min);
            }
        }
        List<FootnoteCall> found = new ArrayList<>();
        for (int number : candidates.keySet().stream().sorted().toList()) {
            if (!first.containsKey(number)) {
                candidate(number, first).ifPresent(span -> {
                    first.put(number, span.start());
                    found.add(new FootnoteCall(Integer.toString(number), span));
                });
            }
        }
        return found;
    }

    private Optional<Span> candidate(int number, NavigableMap<Integer, Integer> first) {
        Map.Entry<Integer, Integer> before = first.lowerEntry(number);
        Map.Entry<Integer, Integer> behind = first.higherEntry(number);
        int from = before == null ? 0 : before.getValue();
        int to = behind == null ? text.length() : behind.getValue();
        return candidates.getOrDefault(number, List.of()).stream()
                .filter(span -> span.start() > from && span.end() <= to)
                .findFirst();
    }
}
