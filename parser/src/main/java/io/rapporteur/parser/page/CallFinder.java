package io.rapporteur.parser.page;

import io.rapporteur.document.FootnoteCall;
import io.rapporteur.document.Span;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the footnote calls in the text. A raised mark or {@code [^3]} is a call by its form. Plain digits glued to a word or
 * a comma ({@code 60/214,1}) are a call only when a note with that marker exists and the numbers come in order; digits glued
 * to other digits ({@code 27 April 20071}) only when, besides, nothing better calls that note.
 */
final class CallFinder {

    private final String text;
    private final Set<String> markers = new HashSet<>();
    private final List<FootnoteCall> calls = new ArrayList<>();
    private final List<Candidate> weak = new ArrayList<>();
    private int last;

    /** A plain number that may be a call. */
    private record Candidate(int marker, Span span) {}

    private CallFinder(String text, List<Note> notes) {
        this.text = text;
        notes.forEach(note -> markers.add(note.marker()));
        this.last = notes.stream()
                        .filter(note -> isNumber(note.marker()))
                        .mapToInt(note -> Integer.parseInt(note.marker()))
                        .min()
                        .orElse(1)
                - 1;
    }

    static List<FootnoteCall> find(String text, List<List<Span>> paragraphs, List<Note> notes) {
        CallFinder finder = new CallFinder(text, notes);
        for (List<Span> spans : paragraphs) {
            for (Span span : spans) {
                finder.scan(span);
            }
        }
        finder.addWeak();
        finder.calls.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return finder.calls;
    }

    private static boolean isNumber(String marker) {
        return !marker.isEmpty() && marker.length() <= 4 && Chars.skipDigits(marker, 0, marker.length()) == marker.length();
    }

    private void scan(Span span) {
        int at = span.start();
        while (at < span.end()) {
            char c = text.charAt(at);
            if (Chars.isSuperscript(c)) {
                at = raised(at, span);
            } else if (c == '[') {
                at = reference(at, span);
            } else if (Chars.isDigit(c)) {
                at = digits(at, span);
            } else {
                at = Chars.isCallMark(c) ? mark(at, span) : at + 1;
            }
        }
    }

    private int raised(int from, Span span) {
        int end = from;
        while (end < span.end() && Chars.isSuperscript(text.charAt(end))) {
            end++;
        }
        String marker = Chars.lowered(text.substring(from, end));
        if (from > span.start()) {
            calls.add(new FootnoteCall(marker, new Span(from, end)));
            seen(marker);
        }
        return end;
    }

    private int reference(int from, Span span) {
        if (from + 2 < span.end() && text.charAt(from + 1) == '^') {
            int close = from + 2;
            while (close < span.end() && close < from + 8 && text.charAt(close) != ']') {
                close++;
            }
            if (close < span.end() && text.charAt(close) == ']' && close > from + 2) {
                String marker = text.substring(from + 2, close);
                calls.add(new FootnoteCall(marker, new Span(from, close + 1)));
                seen(marker);
                return close + 1;
            }
        }
        return from + 1;
    }

    private void seen(String marker) {
        if (isNumber(marker)) {
            last = Math.max(last, Integer.parseInt(marker));
        }
    }

    private int mark(int from, Span span) {
        int end = from;
        while (end < span.end() && Chars.isCallMark(text.charAt(end))) {
            end++;
        }
        boolean behindWord = from > span.start() && !Chars.isSpace(text.charAt(from - 1));
        boolean beforeSpace = end == span.end() || Chars.isSpace(text.charAt(end)) || Breaks.isStop(text.charAt(end));
        if (behindWord && beforeSpace && markers.contains(text.substring(from, end))) {
            calls.add(new FootnoteCall(text.substring(from, end), new Span(from, end)));
        }
        return end;
    }

    private int digits(int from, Span span) {
        int end = Chars.skipDigits(text, from, span.end());
        if (from == span.start() || markers.isEmpty() || continuesWord(end, span)) {
            return end;
        }
        char before = text.charAt(from - 1);
        if (isGlue(before) && end - from <= 3 && !(before == '.' && from - 2 >= span.start() && isSymbolPart(from - 2, span))) {
            glued(from, end);
        } else {
            tail(from, end);
        }
        return end;
    }

    private boolean continuesWord(int end, Span span) {
        if (end >= span.end()) {
            return false;
        }
        char c = text.charAt(end);
        if (Chars.isLetter(c) || c == '/' || c == '(') {
            return true;
        }
        return (c == '.' || c == ',' || c == '-' || c == '\u2013' || c == '\u2011')
                && end + 1 < span.end()
                && Chars.isDigit(text.charAt(end + 1));
    }

    // rule: a call stands behind a letter, a closing mark or a comma without space; "S/2008.1" and "No.5" are no calls
    private static boolean isGlue(char c) {
        return Chars.isLetter(c) || c == ',' || c == ';' || c == '.' || c == ':' || c == ')' || c == ']' || Chars.isClosingQuote(c) || c == '*';
    }

    private boolean isSymbolPart(int at, Span span) {
        int start = at;
        while (start > span.start() && start > at - 40 && !Chars.isSpace(text.charAt(start))) {
            start--;
        }
        String token = text.substring(start, at + 1);
        return token.endsWith("No") || token.endsWith("Add") || token.endsWith("Rev") || token.endsWith("Corr") || token.indexOf('/') >= 0 && Chars.isLetter(text.charAt(at));
    }

    private void glued(int from, int end) {
        String marker = text.substring(from, end);
        if (!markers.contains(marker) || marker.charAt(0) == '0' || isSymbolDigit(from)) {
            return;
        }
        int number = Integer.parseInt(marker);
        if (number <= last + 3) {
            calls.add(new FootnoteCall(marker, new Span(from, end)));
            seen(marker);
        }
    }

    /** "L.2", "CP.24", "WHA58": a capital or a point behind one glues the digits to a symbol. */
    private boolean isSymbolDigit(int from) {
        char before = text.charAt(from - 1);
        char earlier = from > 1 ? text.charAt(from - 2) : ' ';
        return (Chars.isUpper(before) && !Chars.isLower(earlier)) || (before == '.' && Chars.isUpper(earlier));
    }

    /** Remembers each end of a run of digits that names a note: "20071" may be the year 2007 with call 1. */
    private void tail(int from, int end) {
        for (int cut = Math.max(from + 1, end - 3); cut < end; cut++) {
            String marker = text.substring(cut, end);
            if (marker.charAt(0) != '0' && markers.contains(marker) && isWhole(from, cut)) {
                weak.add(new Candidate(Integer.parseInt(marker), new Span(cut, end)));
            }
        }
        boolean alone = from > 1 && text.charAt(from - 1) == ' ' && (Chars.isLetter(text.charAt(from - 2)) || text.charAt(from - 2) == ',');
        if (alone && end - from <= 3 && markers.contains(text.substring(from, end))) {
            weak.add(new Candidate(Integer.parseInt(text.substring(from, end)), new Span(from, end)));
        }
    }

    // rule: what is left of the call must be a year, or the number of a resolution ("71/205")
    private boolean isWhole(int from, int cut) {
        int length = cut - from;
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        if (length == 4) {
            String year = text.substring(from, cut);
            return year.compareTo("1900") > 0 && year.compareTo("2100") < 0;
        }
        return before == '/' && length <= 3;
    }

    /** Calls that nothing better makes: for each note without a call the first candidate between its neighbours' calls. */
    private void addWeak() {
        Map<Integer, Integer> firstCall = new HashMap<>();
        for (FootnoteCall call : calls) {
            if (isNumber(call.marker())) {
                firstCall.merge(Integer.parseInt(call.marker()), call.span().start(), Math::min);
            }
        }
        List<Integer> numbers = markers.stream().filter(CallFinder::isNumber).map(Integer::parseInt).sorted().toList();
        int after = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (!firstCall.containsKey(number)) {
                int before = i + 1 < numbers.size() ? nextCall(firstCall, numbers, i + 1) : text.length();
                Span found = best(number, after, before);
                if (found != null) {
                    calls.add(new FootnoteCall(Integer.toString(number), found));
                    firstCall.put(number, found.start());
                }
            }
            after = Math.max(after, firstCall.getOrDefault(number, after));
        }
    }

    private int nextCall(Map<Integer, Integer> firstCall, List<Integer> numbers, int from) {
        for (int i = from; i < numbers.size(); i++) {
            Integer start = firstCall.get(numbers.get(i));
            if (start != null) {
                return start;
            }
        }
        return text.length();
    }

    private @org.jspecify.annotations.Nullable Span best(int number, int after, int before) {
        for (Candidate candidate : weak) {
            if (candidate.marker() == number && candidate.span().start() > after && candidate.span().end() <= before) {
                return candidate.span();
            }
        }
        return null;
    }
}
