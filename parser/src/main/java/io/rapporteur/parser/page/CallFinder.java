package io.rapporteur.parser.page;

import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the footnote calls in the text. A raised mark or {@code [^3]} is a call by its form. Plain digits glued to a word or
 * a comma ({@code 60/214,1}) are a call only when a note with that marker exists and the numbers come in order; other digits
 * are left to {@link DoubtfulCalls}.
 */
final class CallFinder {

    private static final int MAX_REFERENCE_LENGTH = 8;
    private static final int MAX_MARKER_LENGTH = 3;

    /** Digits of the highest session of any organ. */
    private static final int MAX_SESSION_LENGTH = 2;

    /** Digits of a year, and of the highest number of the Security Council. */
    private static final int YEAR_LENGTH = 4;

    /** How far a call may run ahead of the last one: the calls between may be unreadable. */
    private static final int MAX_LEAP = 3;

    private final String text;
    private final ReadingLimits limits;
    private final CallMarks callMarks;
    private final Set<String> markers = new HashSet<>();
    private final List<FootnoteCall> calls = new ArrayList<>();
    private final DoubtfulCalls doubtful;
    private final int highest;
    private int last;

    private CallFinder(String text, List<Note> notes, Lexicon lexicon, ReadingLimits limits) {
        this.text = text;
        this.limits = limits;
        this.callMarks = new CallMarks(text);
        Map<Integer, Note> numbered = new HashMap<>();
        BitSet numbers = new BitSet();
        for (Note note : notes) {
            markers.add(note.marker());
            if (isNumber(note.marker())) {
                int number = Integer.parseInt(note.marker());
                numbers.set(number);
                numbered.putIfAbsent(number, note);
            }
        }
        this.doubtful = new DoubtfulCalls(text, numbers, numbered, lexicon);
        this.last = numbers.isEmpty() ? 0 : numbers.nextSetBit(0) - 1;
        this.highest = Math.max(0, numbers.length() - 1);
    }

    /** The calls in these paragraphs, in order. */
    static List<FootnoteCall> find(
            String text, List<List<Span>> paragraphs, List<Note> notes, Lexicon lexicon, ReadingLimits limits) {
        CallFinder finder = new CallFinder(text, notes, lexicon, limits);
        paragraphs.forEach(spans -> spans.forEach(finder::scan));
        finder.calls.addAll(finder.doubtful.missing(finder.calls));
        finder.calls.sort(Comparator.comparingInt(call -> call.span().start()));
        return finder.calls;
    }

    static boolean isNumber(String marker) {
        return !marker.isEmpty()
                && marker.length() <= MAX_MARKER_LENGTH
                && Chars.skipDigits(marker, 0, marker.length()) == marker.length();
    }

    private void scan(Span span) {
        int at = callMarks.next(span.start(), span.end());
        while (at < span.end()) {
            at = callMarks.next(candidate(text.charAt(at), at, span), span.end());
        }
    }

    private int candidate(char c, int at, Span span) {
        if (Chars.isSuperscript(c)) {
            return raised(at, span);
        }
        if (c == '[') {
            return reference(at, span);
        }
        return Chars.isDigit(c) ? digits(at, span) : mark(at, span);
    }

    private void add(String marker, int from, int to) {
        calls.add(new FootnoteCall(marker, new Span(from, to)));
        limits.check(Limit.FOOTNOTE_CALLS, calls.size());
        if (isNumber(marker)) {
            last = Math.max(last, Integer.parseInt(marker));
        }
    }

    private int raised(int from, Span span) {
        int end = from;
        while (end < span.end() && Chars.isSuperscript(text.charAt(end))) {
            end++;
        }
        if (from > span.start() && end - from <= NoteMarker.MAX_MARK_LENGTH) {
            add(Chars.lowered(text.substring(from, end)), from, end);
        }
        return end;
    }

    // rule: "[^3]"
    private int reference(int from, Span span) {
        if (from + 2 >= span.end() || text.charAt(from + 1) != '^') {
            return from + 1;
        }
        int close = from + 2;
        int limit = Math.min(span.end(), from + MAX_REFERENCE_LENGTH);
        while (close < limit && text.charAt(close) != ']') {
            close++;
        }
        if (close == limit || close == from + 2) {
            return from + 1;
        }
        add(text.substring(from + 2, close), from, close + 1);
        return close + 1;
    }

    // rule: asterisks and daggers behind a word and before white space or a stop, when a note bears them
    private int mark(int from, Span span) {
        int end = from;
        while (end < span.end() && Chars.isCallMark(text.charAt(end))) {
            end++;
        }
        boolean behindWord = from > span.start() && !Chars.isSpace(text.charAt(from - 1));
        boolean beforeSpace = end == span.end() || Chars.isSpace(text.charAt(end)) || Breaks.isStop(text.charAt(end));
        if (behindWord
                && beforeSpace
                && end - from <= NoteMarker.MAX_MARK_LENGTH
                && markers.contains(text.substring(from, end))) {
            add(text.substring(from, end), from, end);
        }
        return end;
    }

    private int digits(int from, Span span) {
        int end = Chars.skipDigits(text, from, span.end());
        if (from == span.start() || markers.isEmpty()) {
            return end;
        }
        int cut = cut(from, end);
        if (cut > from) {
            glued(from, cut);
        } else if (!goesOn(end, span)) {
            if (isGlue(text.charAt(from - 1)) && end - from <= MAX_MARKER_LENGTH) {
                glued(from, end);
            } else if (!isOwnNumber(from, span)) {
                doubtful.consider(from, end);
            }
        }
        return end;
    }

    // rule: "of 24 March 2011,119/25 of": a number glued to a comma that is too high for a session, or too long for a
    // resolution of the Security Council, is a call and a number
    private int cut(int from, int end) {
        char before = text.charAt(from - 1);
        if ((before != ',' && before != ';') || end == text.length()) {
            return from;
        }
        boolean session = text.charAt(end) == '/' && end - from > MAX_SESSION_LENGTH && end - from != YEAR_LENGTH;
        boolean council = text.startsWith(" (", end) && end - from > YEAR_LENGTH;
        int length = council || end - from > YEAR_LENGTH ? YEAR_LENGTH : MAX_SESSION_LENGTH;
        boolean two =
                (session || council) && end - from - length <= MAX_MARKER_LENGTH && text.charAt(end - length) != '0';
        return two ? end - length : from;
    }

    // rule: "Resolution 60/41" at the head of the document, which no call follows
    private boolean isOwnNumber(int from, Span span) {
        int slash = from - 1;
        int start = slash;
        while (start > span.start() && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int word = Chars.skipLetters(text, span.start(), start);
        return text.charAt(slash) == '/'
                && start < slash
                && word > span.start()
                && Chars.isUpper(text.charAt(span.start()))
                && Chars.skipSpaces(text, word, start) == start;
    }

    private boolean goesOn(int end, Span span) {
        if (end >= span.end()) {
            return false;
        }
        char c = text.charAt(end);
        if (Chars.isLetter(c) || c == '/' || c == '(') {
            return true;
        }
        boolean joint = c == '.' || c == ',' || c == '-' || c == '\u2013' || c == '\u2011';
        return joint && end + 1 < span.end() && Chars.isDigit(text.charAt(end + 1));
    }

    private static boolean isGlue(char c) {
        return Chars.isLetter(c) || Breaks.isStop(c) || c == ')' || c == ']' || c == '*' || Chars.isClosingQuote(c);
    }

    private void glued(int from, int end) {
        String marker = text.substring(from, end);
        if ((markers.contains(marker) || isLostNote(marker, from))
                && marker.charAt(0) != '0'
                && !isSymbolDigit(from)
                && !isDecimal(from, end)
                && !isBehindSession(from)
                && Integer.parseInt(marker) <= last + MAX_LEAP) {
            add(marker, from, end);
        }
    }

    // rule: behind a stop, a number below that of a note that is there calls a note that was lost
    private boolean isLostNote(String marker, int from) {
        char stop = text.charAt(from - 1);
        return (stop == ',' || stop == ';')
                && from > 1
                && Chars.isLower(text.charAt(from - 2))
                && Integer.parseInt(marker) < highest;
    }

    // rule: "resolution 65.3 of": between digits, in a sentence that goes on, a point is part of the number
    private boolean isDecimal(int from, int end) {
        return text.charAt(from - 1) == '.'
                && from > 1
                && Chars.isDigit(text.charAt(from - 2))
                && end + 1 < text.length()
                && Chars.isSpace(text.charAt(end))
                && Chars.isLower(text.charAt(end + 1));
    }

    // rule: "WHA66.4": behind the letters of an organ and the number of its session, a point is part of the symbol
    private boolean isBehindSession(int from) {
        int start = from - 1;
        while (start > 0 && Chars.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.charAt(from - 1) == '.' && start < from - 1 && start > 0 && Chars.isUpper(text.charAt(start - 1));
    }

    // rule: "L.2", "CP.24", "WHA58", "Add.1", "No.5": a capital, or a point behind a symbol's letters, is no glue
    private boolean isSymbolDigit(int from) {
        char before = text.charAt(from - 1);
        if (before != '.') {
            char earlier = from > 1 ? text.charAt(from - 2) : ' ';
            return Chars.isUpper(before) && !Chars.isLower(earlier);
        }
        int word = from - 1;
        while (word > 0 && Chars.isLetter(text.charAt(word - 1))) {
            word--;
        }
        char lead = word > 0 ? text.charAt(word - 1) : ' ';
        boolean part = lead == '/' || lead == '.' || Chars.isDigit(lead);
        return word < from - 1 && (part || from - 1 - word <= 2 || Chars.isUpper(text.charAt(from - 2)));
    }
}
