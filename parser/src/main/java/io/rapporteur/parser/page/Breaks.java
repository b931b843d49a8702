package io.rapporteur.parser.page;

import io.rapporteur.model.organ.OtherSeries;
import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.LanguageDetector;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** What the end of one line and the beginning of the next say about the paragraph between them. */
final class Breaks {

    private static final int MAX_HEADING_LENGTH = 110;
    private static final int MAX_WORD_GAP = 6;
    private static final int MAX_NUMBER_DIGITS = 3;
    private static final int MIN_TABS = 2;
    private static final int MAX_ORGAN_LENGTH = 60;
    private static final int MAX_IDENTITY_LENGTH = 50;
    private static final int MAX_HEAD_LINES = 40;

    private final Layout layout;
    private final Lexicon lexicon;
    private final OpeningPhrases phrases;

    Breaks(Layout layout, Lexicon lexicon) {
        this.layout = layout;
        this.lexicon = lexicon;
        this.phrases = new OpeningPhrases(lexicon);
    }

    Optional<Label> label(int index) {
        Line line = layout.line(index);
        return Label.at(layout.text(), line.from(), line.to());
    }

    /** A label such as {@code b.}, which is one only inside a list. */
    Optional<Label> pointedLabel(int index) {
        Line line = layout.line(index);
        return Label.pointed(layout.text(), line.from(), line.to());
    }

    /** Last character of a line that is no footnote call, emphasis mark or closing quotation mark; 0 when there is none. */
    char lastMark(int index) {
        Line line = layout.line(index);
        String text = layout.text();
        int at = line.to();
        while (at > line.from() && isTrailing(text.charAt(at - 1))) {
            at--;
        }
        int digits = at;
        while (digits > line.from() && Chars.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        int word = digits;
        while (word > line.from() && text.charAt(word - 1) == ' ') {
            word--;
        }
        boolean call = word > line.from() && digits < at && at - digits <= 3 && isStop(text.charAt(word - 1));
        int end = call ? word : at;
        return end == line.from() ? 0 : text.charAt(end - 1);
    }

    private static boolean isTrailing(char c) {
        return Chars.isSuperscript(c) || c == '*' || Chars.isClosingQuote(c) || Chars.isSpace(c);
    }

    static boolean isStop(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
    }

    boolean endsOpen(int index) {
        return !isStop(lastMark(index));
    }

    /** Whether the last word of a line promises more: "of the", "and". */
    boolean endsWithSmallWord(int index) {
        Line line = layout.line(index);
        String text = layout.text();
        int start = line.to();
        while (start > line.from() && Chars.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean word = start < line.to() && Chars.isLower(text.charAt(start)) && start > line.from();
        return word && LanguageDetector.isFunctionWord(text, start);
    }

    boolean startsLower(int index) {
        Line line = layout.line(index);
        char c = layout.text().charAt(line.from());
        return Chars.isLower(c);
    }

    /** Whether a line may begin with a capital word of a class; tells most lines without reading them. */
    private boolean mayStartWith(WordClass words, int index) {
        int from = layout.line(index).from();
        String text = layout.text();
        boolean word = Chars.isLetter(text.charAt(from))
                && from + 1 < text.length()
                && (Chars.isLetter(text.charAt(from + 1)) || text.charAt(from + 1) == ' ');
        return !word || (!Chars.isLower(text.charAt(from)) && lexicon.mayBegin(words, text, from));
    }

    boolean opensParagraph(int index) {
        return !startsLower(index) && phrases.opening(layout.head(index), 0).isPresent();
    }

    /** Whether a line opens a paragraph with a number that has no point behind it: "2 RECOMMENDS". */
    boolean opensNumber(int index) {
        Line line = layout.line(index);
        int end = Chars.skipDigits(layout.text(), line.from(), Math.min(line.to(), line.from() + MAX_NUMBER_DIGITS));
        return end > line.from()
                && opensDue(index, Integer.parseInt(layout.text().substring(line.from(), end)));
    }

    /** Whether a line opens the paragraph with this number, which a scanner spoilt. */
    boolean opensDue(int index, int number) {
        Line line = layout.line(index);
        return Label.due(layout.text(), line.from(), line.to(), number)
                .flatMap(label -> phrases.opening(layout.text(), label.end()))
                .filter(OpeningPhrase::finite)
                .isPresent();
    }

    boolean isClosing(int index) {
        return mayStartWith(WordClass.CLOSING, index) && Closings.isClosing(layout.head(index), lexicon);
    }

    boolean isAnnexHeading(int index) {
        return layout.line(index).length() <= MAX_HEADING_LENGTH
                && mayStartWith(WordClass.ANNEX, index)
                && lexicon.startsWith(WordClass.ANNEX, layout.head(index));
    }

    // rule: "DRAFT RESOLUTION [TID-1]": the words, and nothing in small letters behind them
    boolean isDraftHeading(int index) {
        Line line = layout.line(index);
        if (line.length() > MAX_ORGAN_LENGTH || !mayStartWith(WordClass.DRAFT, index)) {
            return false;
        }
        String text = layout.head(index);
        int end = lexicon.match(WordClass.DRAFT, text, 0);
        return end > 0 && endsOpen(index) && text.chars().skip(end).noneMatch(Character::isLowerCase);
    }

    /** Whether a line heads a document with its number: "90/17. Care of …". */
    boolean isNumberHeading(int index) {
        return !startsLower(index)
                && NumberHeading.in(layout.head(index), lexicon).isPresent();
    }

    // rule: near the head of a text, a line that is a symbol or "Resolution 14" and nothing else is no part of a
    // sentence
    boolean isIdentity(int index) {
        Line line = layout.line(index);
        if (index > MAX_HEAD_LINES || line.length() > MAX_IDENTITY_LENGTH || startsLower(index)) {
            return false;
        }
        String text = layout.head(index);
        if (text.chars().noneMatch(Character::isDigit) || isStop(text.charAt(text.length() - 1))) {
            return false;
        }
        int word = Math.max(lexicon.match(WordClass.RESOLUTION, text, 0), lexicon.match(WordClass.DECISION, text, 0));
        int from = word > 0 ? Chars.skipSpaces(text, word, text.length()) : 0;
        int other = OtherSeries.known()
                .at(text, from)
                .map(OtherSeries.OtherSymbol::end)
                .orElse(0);
        int end = word > 0
                ? NumberHeading.in(text, lexicon).map(NumberHeading::rest).orElse(other)
                : other;
        return (end > 0 && isMarks(text, end)) || (word < 0 && isSymbol(text));
    }

    private static boolean isMarks(String text, int from) {
        return text.chars().skip(from).noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isSymbol(String text) {
        return Chars.isUpper(text.charAt(0)) && text.indexOf('/') > 0 && text.indexOf(' ') < 0;
    }

    private static boolean allCapitalWords(String text) {
        return Chars.words(text).stream().allMatch(word -> Chars.isUpper(word.charAt(0)) || word.length() <= 3);
    }

    // rule: "The", capital words, a comma, alone on the line, above an opening phrase or a numbered paragraph;
    // old volumes leave the comma out
    boolean isEnacting(int index) {
        Line line = layout.line(index);
        if (line.length() > MAX_HEADING_LENGTH || !mayStartWith(WordClass.ARTICLE, index)) {
            return false;
        }
        boolean comma = lastMark(index) == ',';
        if (!comma && (line.length() > MAX_ORGAN_LENGTH || !endsOpen(index))) {
            return false;
        }
        String text = layout.head(index);
        int article = lexicon.match(WordClass.ARTICLE, text, 0);
        boolean named = article > 0 && article + 1 < text.length() && Chars.isUpper(text.charAt(article + 1));
        int next = index + 1;
        while (next < layout.size() && layout.line(next).blank()) {
            next++;
        }
        boolean organ = named && (comma || allCapitalWords(text));
        return organ
                && next < layout.size()
                && (opensParagraph(next) || (comma && label(next).isPresent()));
    }

    /** Short, without a full stop at its end: may be a heading. */
    boolean mayBeHeading(int index) {
        Line line = layout.line(index);
        char first = layout.text().charAt(line.from());
        return line.length() <= MAX_HEADING_LENGTH && endsOpen(index) && !Chars.isLower(first) && !Chars.isDigit(first);
    }

    /** Whether a wide gap parts the line into columns, as in a mast head: a line like that is a paragraph of its own. */
    boolean hasColumns(int index) {
        return layout.line(index).gap() >= MAX_WORD_GAP;
    }

    /** Whether a line is a row of a table: cells between bars, or set apart by tabs. */
    boolean isTableRow(int index) {
        Line line = layout.line(index);
        String text = layout.text();
        if (line.blank() || text.charAt(line.from()) == '|') {
            return !line.blank();
        }
        if (line.tabs() < MIN_TABS) {
            return false;
        }
        int from = label(index).map(Label::end).orElse(line.from());
        int tabs = 0;
        for (int at = from; at < line.to(); at++) {
            tabs += text.charAt(at) == '\t' ? 1 : 0;
        }
        return tabs >= MIN_TABS;
    }

    /** Whether the line broke because it was full: the next word would not have fitted. */
    boolean isFull(int index, int nextIndex) {
        Line line = layout.line(index);
        Line next = layout.line(nextIndex);
        int word = next.from();
        while (word < next.to() && !Chars.isSpace(layout.text().charAt(word))) {
            word++;
        }
        return line.length() + 1 + (word - next.from()) > layout.width();
    }

    /** Whether the line is so short that it cannot have been broken for want of room. */
    boolean isCutShort(int index, int nextIndex) {
        Line line = layout.line(index);
        Line next = layout.line(nextIndex);
        int word = next.from();
        while (word < next.to() && !Chars.isSpace(layout.text().charAt(word))) {
            word++;
        }
        return (line.length() + 1 + (word - next.from())) * 4 < layout.width() * 3;
    }
}
