package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.List;
import java.util.Optional;

/**
 * Finds title and text of documents without enacting words.
 *
 * <pre>
 * head  = *cover (letter / comment / title *genre / 1*genre) [contents]
 * genre = "Report of …" / "Note by …" / "Addendum"          (says what follows, and who wrote it)
 * </pre>
 *
 * The heading of a letter says from whom to whom, that of a general comment what it is on: both are titles. Every other genre
 * stands below the title, or is it where cover lines stand above it. Without a genre, the line above the first numbered paragraph or
 * heading is the title, if the document's symbol stands above.
 */
final class TextHeadFinder {

    private static final int MAX_PARAGRAPHS = 40;
    private static final int MAX_TITLE_LENGTH = 400;
    private static final int MAX_SENTENCE_LENGTH = 90;
    private static final int NONE = -1;

    private final Lexicon lexicon;
    private final MastHeadLines lines;
    private final CoverLines covers;
    private final ContentsList contents;

    TextHeadFinder(Lexicon lexicon, EnactingFormulas formulas) {
        this.lexicon = lexicon;
        this.lines = new MastHeadLines(lexicon);
        this.covers = new CoverLines(lexicon, formulas);
        this.contents = new ContentsList(lexicon);
    }

    /** The head of a text; empty where its paragraphs say nothing of the kind. */
    Optional<TextHead> find(List<Paragraph> paragraphs) {
        int end = end(paragraphs);
        int genre = NONE;
        boolean symbol = false;
        for (int i = 0; i < end; i++) {
            String text = paragraphs.get(i).text();
            if (lines.isByPresident(text) || NumberHeading.in(text, lexicon).isPresent()) {
                return Optional.empty();
            }
            symbol |= lines.hasSymbol(text);
            genre = lines.genre(text).isPresent() ? i : genre;
        }
        return genre == NONE ? withoutGenre(paragraphs, end, symbol) : Optional.of(withGenre(paragraphs, genre));
    }

    private TextHead withGenre(List<Paragraph> paragraphs, int last) {
        int first = last;
        int title = NONE;
        DocumentKind kind = DocumentKind.OTHER;
        for (int i = last; i >= 0 && lines.genre(paragraphs.get(i).text()).isPresent(); i--) {
            Genre genre = lines.genre(paragraphs.get(i).text()).orElseThrow();
            kind = genre.kind() == DocumentKind.OTHER ? kind : genre.kind();
            title = genre.isTitle() ? i : title;
            first = i;
        }
        boolean above = first > 0 && mayBeTitle(paragraphs.get(first - 1).text());
        int heading = above ? first - 1 : first;
        return new TextHead(
                kind, title == NONE ? heading : title, behindContents(paragraphs, behindSymbols(paragraphs, last + 1)));
    }

    private Optional<TextHead> withoutGenre(List<Paragraph> paragraphs, int end, boolean symbol) {
        if (!symbol || end == 0 || end == paragraphs.size()) {
            return Optional.empty();
        }
        String last = paragraphs.get(end - 1).text();
        boolean opens = opensText(paragraphs.get(end).text());
        if ((opens || isSentence(paragraphs.get(end).text())) && mayBeTitle(last) && endsOpen(last)) {
            return Optional.of(new TextHead(DocumentKind.OTHER, end - 1, behindContents(paragraphs, end)));
        }
        return opens
                ? Optional.of(new TextHead(DocumentKind.OTHER, NONE, behindContents(paragraphs, end)))
                : Optional.empty();
    }

    private static boolean endsOpen(String text) {
        char last = text.charAt(text.length() - 1);
        return Chars.isLetter(last) || Chars.isDigit(last) || last == ')' || Chars.isClosingQuote(last);
    }

    // rule: under the heading of a letter its symbols may stand
    private int behindSymbols(List<Paragraph> paragraphs, int from) {
        int at = from;
        while (at < paragraphs.size() && lines.isSymbolLine(paragraphs.get(at).text())) {
            at++;
        }
        return at;
    }

    private int behindContents(List<Paragraph> paragraphs, int text) {
        return text < paragraphs.size() ? contents.end(paragraphs, text) : text;
    }

    /** Behind the last paragraph that may belong to the head. */
    private int end(List<Paragraph> paragraphs) {
        int limit = Math.min(paragraphs.size(), MAX_PARAGRAPHS);
        int at = 0;
        while (at < limit
                && !opensText(paragraphs.get(at).text())
                && !isSentence(paragraphs.get(at).text())) {
            at++;
        }
        return at;
    }

    /** Whether a paragraph bears a number or a section numeral, or begins a list of contents. */
    private boolean opensText(String text) {
        boolean numbered = Label.at(text, 0, text.length())
                .filter(label -> label.kind() == Label.Kind.NUMBER)
                .isPresent();
        return numbered || Label.roman(text, 0, text.length()).isPresent() || contents.isHeading(text);
    }

    private static boolean isSentence(String text) {
        return text.length() > MAX_TITLE_LENGTH || (text.length() > MAX_SENTENCE_LENGTH && text.endsWith("."));
    }

    private boolean mayBeTitle(String text) {
        return lines.mayBeTitle(text) && !covers.isCover(text) && Chars.isLetter(text.charAt(0));
    }
}
