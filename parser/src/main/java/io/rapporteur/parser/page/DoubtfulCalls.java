package io.rapporteur.parser.page;

import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Numbers that may or may not be footnote calls: glued to other digits ({@code 27 April 20071}), or set apart by a scanner
 * ({@code of Lebanon 19 and}). One of them is taken only for a note that nothing better calls, and only between the calls of
 * the notes before and behind. The last digits of a number that may be whole are one only when there is no other and the calls of
 * both neighbours are there, or the note speaks of what is left: where calls were lost, what is printed is kept.
 */
final class DoubtfulCalls {

    private static final int MAX_MARKER_LENGTH = 3;
    private static final int MAX_ITEM_LENGTH = 3;
    private static final int YEAR = 4;

    /** More numbers that may be calls than any document has; those behind are none. Guards the space that a hostile text takes. */
    private static final int MAX = 200_000;

    private final String text;
    private final BitSet numbers;
    private final Map<Integer, Note> notes;
    private final Lexicon lexicon;
    private final Map<Integer, List<Candidate>> candidates = new HashMap<>();
    private int remembered;

    /** How likely a number is a call; the likeliest first. */
    private enum Likelihood {
        SURE,
        SET_APART,
        PERHAPS
    }

    private record Candidate(Span span, Likelihood likelihood) {}

    DoubtfulCalls(String text, BitSet numbers, Map<Integer, Note> notes, Lexicon lexicon) {
        this.text = text;
        this.numbers = numbers;
        this.notes = notes;
        this.lexicon = lexicon;
    }

    /** Remembers the run of digits at this place when its end, or all of it, names a note. */
    void consider(int from, int end) {
        for (int cut = Math.max(from + 1, end - MAX_MARKER_LENGTH); cut < end; cut++) {
            if (isNote(cut, end)) {
                int start = cut;
                likelihood(from, cut, end).ifPresent(likelihood -> remember(start, end, likelihood));
            }
        }
        if (end - from <= MAX_MARKER_LENGTH && isNote(from, end) && isSetApart(from, end)) {
            remember(from, end, Likelihood.SET_APART);
        }
    }

    private boolean isNote(int from, int end) {
        return text.charAt(from) != '0' && numbers.get(number(from, end));
    }

    private int number(int from, int end) {
        return Integer.parseInt(text, from, end, 10);
    }

    private void remember(int from, int end, Likelihood likelihood) {
        if (remembered == MAX) {
            return;
        }
        remembered++;
        candidates
                .computeIfAbsent(number(from, end), key -> new ArrayList<>())
                .add(new Candidate(new Span(from, end), likelihood));
    }

    // rule: what is left without the call must be a year, or the number behind a slash ("71/205"). A number that is
    // too long for a year or a resolution is surely two; any other may be whole, and is so when its date follows:
    // calls stand behind dates
    private Optional<Likelihood> likelihood(int from, int cut, int end) {
        if (isYear(from, cut)) {
            return Optional.of(Likelihood.SURE);
        }
        if (from == 0 || text.charAt(from - 1) != '/' || cut - from > MAX_ITEM_LENGTH) {
            return Optional.empty();
        }
        if (end - from > MAX_ITEM_LENGTH && isSession(from - 1)) {
            return Optional.of(Likelihood.SURE);
        }
        return isYear(from, end) || isDated(end) ? Optional.empty() : Optional.of(Likelihood.PERHAPS);
    }

    private boolean isYear(int from, int end) {
        boolean century = text.startsWith("19", from) || text.startsWith("20", from);
        return end - from == YEAR && century;
    }

    /** Whether the number before a slash begins a resolution's number, and not a part of a symbol. */
    private boolean isSession(int slash) {
        int start = slash;
        while (start > 0 && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start < slash && (start == 0 || Chars.isSpace(text.charAt(start - 1)));
    }

    // rule: a short word, a day and a month: " of 9 September"
    private boolean isDated(int end) {
        int word = Chars.skipSpaces(text, end, text.length());
        int day = Chars.skipSpaces(text, Chars.skipLetters(text, word, text.length()), text.length());
        int month = Chars.skipDigits(text, day, text.length());
        return word > end
                && month > day
                && lexicon.month(text, lexicon.datePattern().monthWord(text, month)) > 0;
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
        boolean month = lexicon.month(text, lexicon.datePattern().monthWord(text, end)) > 0;
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

    /** Whether the notes before and behind are called, as far as there are any; a document with one note tells nothing. */
    private boolean isBetweenNeighbours(int number, NavigableMap<Integer, Integer> first) {
        int before = numbers.previousSetBit(number - 1);
        int behind = numbers.nextSetBit(number + 1);
        return (before >= 0 || behind >= 0)
                && (before < 0 || first.containsKey(before))
                && (behind < 0 || first.containsKey(behind));
    }

    /** Whether a note names the number that is left without its call: "4/92" and "2 On marine litter (4/9)". */
    private boolean isNamedByNote(int number, int end) {
        int from = end;
        while (from > 0 && (Chars.isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '/')) {
            from--;
        }
        String left = text.substring(from, end);
        Note note = notes.get(number);
        return note != null && note.spans().stream().map(line -> line.of(text)).anyMatch(line -> names(line, left));
    }

    private static boolean names(String line, String number) {
        int at = line.indexOf(number);
        int behind = at + number.length();
        return at > 0
                && !Chars.isDigit(line.charAt(at - 1))
                && (behind == line.length() || !Chars.isDigit(line.charAt(behind)));
    }

    private Optional<Span> candidate(int number, NavigableMap<Integer, Integer> first) {
        Map.Entry<Integer, Integer> before = first.lowerEntry(number);
        Map.Entry<Integer, Integer> behind = first.higherEntry(number);
        int from = before == null ? 0 : before.getValue();
        int to = behind == null ? text.length() : behind.getValue();
        List<Candidate> between = candidates.getOrDefault(number, List.of()).stream()
                .filter(candidate ->
                        candidate.span().start() > from && candidate.span().end() <= to)
                .sorted(Comparator.comparing(Candidate::likelihood))
                .toList();
        boolean decided = !between.isEmpty()
                && (between.get(0).likelihood() != Likelihood.PERHAPS
                        || (between.size() == 1
                                && (isBetweenNeighbours(number, first)
                                        || isNamedByNote(
                                                number, between.get(0).span().start()))));
        return decided ? Optional.of(between.get(0).span()) : Optional.empty();
    }
}
