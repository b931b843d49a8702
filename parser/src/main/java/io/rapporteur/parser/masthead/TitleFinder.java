package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;

/** Finds the title: behind the number, below it, or, where no number can be read, above the enacting words. */
final class TitleFinder {

    private static final int MAX_LINES_BETWEEN = 4;
    private static final int MAX_SPONSOR_LINES = 12;
    /** A shorter line in capitals is a heading of its own: "LIMITED". */
    private static final int MIN_CAPITALS = 24;

    private final Lexicon lexicon;
    private final CoverLines covers;
    private final MastHeadLines lines;

    TitleFinder(Lexicon lexicon, EnactingFormulas formulas) {
        this.lexicon = lexicon;
        this.covers = new CoverLines(lexicon, formulas);
        this.lines = new MastHeadLines(lexicon);
    }

    /** The title of a document with this opening, whose number stands in a paragraph ({@code -1}: in none). */
    Title find(List<Paragraph> paragraphs, Opening opening, int numbered) {
        if (numbered >= 0) {
            return byNumber(paragraphs, opening, numbered);
        }
        for (int i = 0; i < opening.end(); i++) {
            if (lines.isByPresident(paragraphs.get(i).text())) {
                return Title.in(i, paragraphs.get(i).reading(), 0).asStatement();
            }
        }
        return aboveText(paragraphs, opening);
    }

    private Title byNumber(List<Paragraph> paragraphs, Opening opening, int numbered) {
        Reading reading = paragraphs.get(numbered).reading();
        int rest = NumberHeading.in(reading.text(), lexicon).orElseThrow().rest();
        if (rest < reading.length()
                && !lines.isDate(reading.text(), rest)
                && !isItem(reading.text().substring(rest))) {
            return Title.in(numbered, reading, rest);
        }
        int below = numbered + 1;
        if (below < opening.end()) {
            return belowNumber(paragraphs, below, opening.end());
        }
        return aboveNumber(paragraphs, numbered);
    }

    // rule: between number and title may stand the item of the agenda, the date, how it was adopted
    private Title belowNumber(List<Paragraph> paragraphs, int below, int end) {
        int limit = Math.min(end, below + MAX_LINES_BETWEEN);
        int at = below;
        while (at < limit && standsBelow(paragraphs.get(at).text())) {
            at++;
        }
        return at < limit && lines.mayBeTitle(paragraphs.get(at).text())
                ? Title.in(at, paragraphs.get(at).reading(), 0)
                : Title.NONE;
    }

    private boolean standsBelow(String text) {
        return !lines.mayBeTitle(text) || text.charAt(0) == '(' || Chars.isDigit(text.charAt(0));
    }

    // rule: "Agenda item 13.2", and not "United Nations Programme …"
    private boolean isItem(String text) {
        return lexicon.startsWith(WordClass.COVER, text) && text.chars().anyMatch(Character::isDigit);
    }

    // rule: "3A. CARE OF GAUGES" above "Decision: 31 COM 3A"; the number of an item of the agenda is no part of the
    // title
    private Title aboveNumber(List<Paragraph> paragraphs, int numbered) {
        Reading reading = numbered == 0 ? null : paragraphs.get(numbered - 1).reading();
        if (reading == null || paragraphs.get(numbered).text().indexOf(':') < 0 || !lines.mayBeTitle(reading.text())) {
            return Title.NONE;
        }
        String text = reading.text();
        int point = Chars.skipLetters(text, Chars.skipDigits(text, 0, text.length()), text.length());
        boolean item = point > 0 && Chars.isDigit(text.charAt(0)) && text.startsWith(". ", point);
        return Title.in(numbered - 1, reading, item ? point + 2 : 0);
    }

    // rule: between title and text may stand the symbol, who proposes, when it was adopted
    private Title aboveText(List<Paragraph> paragraphs, Opening opening) {
        int last = opening.text() - 1;
        if (!opening.enacted() || last < 0) {
            return Title.NONE;
        }
        int above = behindSponsors(paragraphs, last);
        int limit = Math.max(0, above - MAX_LINES_BETWEEN);
        while (above > limit && standsBetween(paragraphs.get(above).text())) {
            above--;
        }
        Reading reading = paragraphs.get(above).reading();
        boolean goesOn = goesOn(paragraphs, above);
        boolean title = lines.mayBeTitle(reading.text())
                && !standsBetween(reading.text())
                && (above == last || goesOn || !covers.isCover(reading.text()))
                && !lines.isDraft(reading.text());
        if (!title) {
            return Title.NONE;
        }
        return goesOn
                ? Title.in(paragraphs, above - 1)
                : Title.in(above, reading, lines.behindPlaceholder(reading.text()));
    }

    // rule: old drafts have the title above those who propose them: "CARE OF GAUGES" / "Norland, Suderland," / "Wester:
    // draft resolution"
    private int behindSponsors(List<Paragraph> paragraphs, int last) {
        if (!lines.isDraft(paragraphs.get(last).text())
                || paragraphs.get(last).text().indexOf(':') < 0) {
            return last;
        }
        int above = last - 1;
        int limit = Math.max(0, last - MAX_SPONSOR_LINES);
        while (above > limit && isSponsors(paragraphs.get(above).text())) {
            above--;
        }
        boolean title = above >= 0
                && commas(paragraphs.get(above).text()) <= 1
                && lines.mayBeTitle(paragraphs.get(above).text())
                && !covers.isCover(paragraphs.get(above).text());
        return title ? above : last;
    }

    private static long commas(String text) {
        return text.chars().filter(c -> c == ',').count();
    }

    private static boolean isSponsors(String text) {
        return commas(text) > 1
                && Chars.words(text).stream().allMatch(word -> Chars.isUpper(word.charAt(0)) || word.length() <= 3);
    }

    /** Whether a title began on the line directly above, which is too short to have been full. */
    private boolean goesOn(List<Paragraph> paragraphs, int index) {
        if (index == 0) {
            return false;
        }
        Paragraph before = paragraphs.get(index - 1);
        String text = before.text();
        List<Span> spans = before.spans();
        boolean adjacent =
                spans.get(spans.size() - 1).end() + 1 == paragraphs.get(index).start();
        return (adjacent
                        || (isInCapitals(text)
                                && isInCapitals(paragraphs.get(index).text())))
                && lines.mayBeTitle(text)
                && !standsBetween(text)
                && !covers.isCover(text)
                && !lines.isDraft(text)
                && NumberHeading.in(text, lexicon).isEmpty()
                && Chars.isLetter(text.charAt(text.length() - 1))
                && Chars.words(text).size() > 2;
    }

    private static boolean isInCapitals(String text) {
        return text.length() > MIN_CAPITALS && text.chars().noneMatch(Character::isLowerCase);
    }

    private boolean standsBetween(String text) {
        return lines.isSymbolLine(text)
                || lines.isBracketed(text)
                || lines.isAdoption(text)
                || lines.genre(text).filter(genre -> genre == Genre.NOTE).isPresent();
    }
}
