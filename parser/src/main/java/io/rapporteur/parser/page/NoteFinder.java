package io.rapporteur.parser.page;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Layout.Role;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import io.rapporteur.parser.text.Spans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the bodies of footnotes and marks their lines. Five things give one away: a rule above it; a raised marker; a plain
 * number before words with which notes begin ("See", "Ibid.", a symbol); a number alone on a line at the foot of a page; an asterisk that a
 * word bears, at the foot of a page. A note that a page cuts goes on under the rule of the next.
 */
final class NoteFinder {

    private final Layout layout;
    private final Lexicon lexicon;
    private final ReadingLimits limits;
    private final OpeningPhrases phrases;
    private final Breaks breaks;
    private final List<Note> notes = new ArrayList<>();
    /** Asterisks that call notes, as far as the text has been looked through. */
    private final Set<String> called = new HashSet<>();

    private int last;
    private boolean begun;
    private boolean closed;

    private NoteFinder(Layout layout, Lexicon lexicon, ReadingLimits limits) {
        this.layout = layout;
        this.limits = limits;
        this.lexicon = lexicon;
        this.phrases = new OpeningPhrases(lexicon);
        this.breaks = new Breaks(layout, lexicon);
    }

    static List<Note> mark(Layout layout, Lexicon lexicon, ReadingLimits limits) {
        NoteFinder finder = new NoteFinder(layout, lexicon, limits);
        int at = 0;
        while (at < layout.size()) {
            at = finder.step(at);
        }
        return List.copyOf(finder.notes);
    }

    private int step(int index) {
        if (layout.is(index, Role.FURNITURE) && isNoteRule(index)) {
            return underRule(index + 1);
        }
        if (layout.is(index, Role.BODY)) {
            rememberCalls(index);
        }
        if (!begun && layout.is(index, Role.BODY)) {
            begun = breaks.opensParagraph(index);
        }
        boolean opens = layout.is(index, Role.BODY) && opensBlock(index);
        Optional<NoteMarker> marker = opens ? marker(index) : Optional.empty();
        if (marker.filter(mark -> isCalledMark(index, mark)).isPresent()) {
            return block(index);
        }
        if (begun && layout.is(index, Role.BODY) && isClosing(index)) {
            closed = true;
        } else if (marker.isPresent() && isNoteWithoutRule(index, marker.get())) {
            return block(index);
        }
        return index + 1;
    }

    private boolean isNoteRule(int index) {
        Line line = layout.line(index);
        return !line.blank() && PageMarks.isNoteRule(layout.text(), line.from(), line.to());
    }

    private boolean opensBlock(int index) {
        return index == 0 || !layout.is(index - 1, Role.BODY);
    }

    private Optional<NoteMarker> marker(int index) {
        Line line = layout.line(index);
        return NoteMarker.at(layout.text(), line.from(), line.to());
    }

    /** Notes under a rule run to the end of their page; without pages, as long as each paragraph has its marker. */
    private int underRule(int from) {
        int at = skip(from, Role.BLANK);
        boolean begins =
                layout.is(at, Role.BODY) && marker(at).filter(this::mayFollow).isPresent();
        if (!begins && !goesOn(at)) {
            return from;
        }
        boolean untilPageEnds = pageEndsBefore(at);
        while (layout.is(at, Role.BODY)) {
            boolean marked = marker(at).filter(this::mayFollow).isPresent();
            if (!marked && (isClosing(at) || opensText(at) || (!untilPageEnds && lastNoteIsComplete()))) {
                return at;
            }
            at = marked ? block(at) : addLines(at);
            if (layout.line(at - 1).endsPage()) {
                return at;
            }
            at = skip(at, Role.BLANK);
        }
        return at;
    }

    // rule: under the rule of the next page a note goes on that had not ended, in small letters or with a symbol
    private boolean goesOn(int index) {
        return layout.is(index, Role.BODY)
                && !notes.isEmpty()
                && !lastNoteIsComplete()
                && (breaks.startsLower(index) || startsWithSymbol(index))
                && (pageEndsBefore(index) || documentEndsBehind(index));
    }

    private boolean startsWithSymbol(int index) {
        Line line = layout.line(index);
        int end = Chars.wordEnd(layout.text(), line.from());
        while (end > line.from() && ",;.".indexOf(layout.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return PageMarks.isSymbol(layout.text().substring(line.from(), Math.min(end, line.to())));
    }

    private boolean documentEndsBehind(int index) {
        int at = index;
        while (layout.is(at, Role.BODY) || layout.is(at, Role.BLANK)) {
            at++;
        }
        return at == layout.size();
    }

    // rule: no note opens as paragraphs do: "Noting the tides", "2. Decides"
    private boolean opensText(int index) {
        if (breaks.isEnacting(index) || breaks.opensParagraph(index)) {
            return true;
        }
        Optional<Label> label = breaks.label(index);
        return label.isPresent()
                && phrases.opening(layout.text(), label.get().end()).isPresent();
    }

    private int skip(int from, Role role) {
        int at = from;
        while (layout.is(at, role)) {
            at++;
        }
        return at;
    }

    /** Whether the page, and not the document, ends behind these lines. */
    private boolean pageEndsBefore(int from) {
        int at = from;
        while (layout.is(at, Role.BODY) || layout.is(at, Role.BLANK)) {
            at++;
        }
        return layout.is(at, Role.FURNITURE) && !isNoteRule(at);
    }

    private boolean isClosing(int index) {
        return breaks.isClosing(index);
    }

    private boolean lastNoteIsComplete() {
        List<Span> spans = notes.get(notes.size() - 1).spans();
        int end = spans.get(spans.size() - 1).end();
        char c = layout.text().charAt(end - 1);
        int word = layout.text().lastIndexOf(' ', end - 1) + 1;
        return c == '.'
                || c == ')'
                || Chars.isClosingQuote(c)
                || (c != ',' && word < end && PageMarks.isSymbol(layout.text().substring(word, end)));
    }

    /** Takes a marked line and what belongs to it up to the next blank line; further markers in order begin further notes. */
    private int block(int from) {
        int at = from;
        while (layout.is(at, Role.BODY)) {
            Optional<NoteMarker> marker = marker(at);
            if (marker.isPresent() && (at == from || marker.get().raised() || isNext(marker.get()))) {
                notes.add(
                        new Note(marker.get().marker(), List.of(layout.line(at).content())));
                limits.check(Limit.FOOTNOTES, notes.size());
                last = Math.max(last, marker.get().number());
            } else {
                append(at);
            }
            layout.mark(at, Role.NOTE);
            at++;
            if (layout.line(at - 1).endsPage()) {
                return at;
            }
        }
        return at;
    }

    private int addLines(int from) {
        int at = from;
        while (layout.is(at, Role.BODY)) {
            append(at);
            layout.mark(at, Role.NOTE);
            at++;
            if (layout.line(at - 1).endsPage()) {
                return at;
            }
        }
        return at;
    }

    private void append(int index) {
        Note note = notes.remove(notes.size() - 1);
        List<Span> spans = new ArrayList<>(note.spans());
        Line line = layout.line(index);
        Span lastSpan = spans.get(spans.size() - 1);
        if (isSpace(lastSpan.end(), line.from())) {
            spans.set(spans.size() - 1, new Span(lastSpan.start(), line.to()));
        } else {
            Spans.add(spans, line.content());
        }
        notes.add(new Note(note.marker(), spans));
    }

    private boolean isSpace(int from, int to) {
        return Chars.skipSpaces(layout.text(), from, to) == to;
    }

    private boolean isNext(NoteMarker marker) {
        return marker.isNumber()
                ? marker.number() == last + 1
                : !marker.marker().isEmpty();
    }

    private boolean mayFollow(NoteMarker marker) {
        return marker.raised() || !marker.isNumber() || marker.number() > last || marker.number() == 1;
    }

    private boolean isNoteWithoutRule(int index, NoteMarker marker) {
        if (marker.raised()) {
            return true;
        }
        if (!marker.isNumber()) {
            return false;
        }
        Line line = layout.line(index);
        if (marker.end() == line.to()) {
            return isNumberAboveNote(index);
        }
        String words = layout.text().substring(marker.end(), Math.min(line.to(), marker.end() + 60));
        return lexicon.startsWith(WordClass.NOTE_OPENER, words)
                || PageMarks.isSymbol(firstWord(words))
                || (closed
                        && mayFollow(marker)
                        && Chars.isUpper(words.charAt(0))
                        && lexicon.month(words, 0) == 0
                        && phrases.opening(words, 0).isEmpty());
    }

    private boolean isCalledMark(int index, NoteMarker marker) {
        return !marker.isNumber() && !marker.raised() && called.contains(marker.marker()) && standsAtFoot(index);
    }

    // rule: behind the note the page ends, or the document, or another note begins; a list of asterisks goes on
    private boolean standsAtFoot(int from) {
        int last = from;
        while (layout.is(last + 1, Role.BODY) && !layout.line(last).endsPage()) {
            last++;
        }
        int at = skip(last + 1, Role.BLANK);
        boolean ends = layout.line(last).endsPage()
                || at >= layout.size()
                || (layout.is(at, Role.FURNITURE) && !isNoteRule(at));
        return ends
                || marker(at)
                        .filter(next -> next.raised() || isAfter(next, from))
                        .isPresent();
    }

    /** Whether a mark is the one behind that of a line: two asterisks behind one. */
    private boolean isAfter(NoteMarker next, int before) {
        return !next.isNumber()
                && marker(before)
                        .filter(marker ->
                                next.marker().length() == marker.marker().length() + 1)
                        .isPresent();
    }

    /** Remembers the asterisks that call notes in a line: behind a word, and not the end of an emphasis. */
    private void rememberCalls(int index) {
        Line line = layout.line(index);
        String text = layout.text();
        if (!line.contains(text, '*')) {
            return;
        }
        int open = 0;
        int at = line.from();
        while (at < line.to()) {
            int end = at;
            while (end < line.to() && text.charAt(end) == '*') {
                end++;
            }
            if (end > at) {
                boolean behindWord = at > line.from() && !Chars.isSpace(text.charAt(at - 1));
                boolean beforeWord = end < line.to() && Chars.isLetter(text.charAt(end));
                if (behindWord && !beforeWord && open == 0) {
                    called.add(text.substring(at, end));
                } else {
                    open = behindWord && !beforeWord ? open - 1 : open + 1;
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static String firstWord(String words) {
        int end = 0;
        while (end < words.length() && !Chars.isSpace(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }

    // rule: some renderings put the marker on a line of its own above the note, at the foot of the page
    private boolean isNumberAboveNote(int index) {
        int at = index + 1;
        if (!layout.is(at, Role.BODY)
                || marker(at).isPresent()
                || !lexicon.startsWith(WordClass.NOTE_OPENER, layout.head(at))) {
            return false;
        }
        while (layout.is(at, Role.BODY) && !layout.line(at).endsPage()) {
            at++;
        }
        return at >= layout.size()
                || layout.is(at, Role.FURNITURE)
                || layout.line(at).endsPage();
    }
}
