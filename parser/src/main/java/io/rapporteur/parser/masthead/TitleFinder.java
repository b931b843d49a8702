package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Reading;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import java.util.List;

/** Finds the title: behind the number, below it, or, where no number can be read, above the enacting words. */
final class TitleFinder {

    private static final int MAX_LINES_BETWEEN = 4;

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
        int below = numbered + 1;
        if (rest < reading.length() && !lines.isDate(reading.text(), rest)) {
            return Title.in(numbered, reading, rest);
        }
        return below < opening.end() && lines.mayBeTitle(paragraphs.get(below).text())
                ? Title.in(below, paragraphs.get(below).reading(), 0)
                : Title.NONE;
    }

    // rule: between title and text may stand the symbol, who proposes, when it was adopted
    private Title aboveText(List<Paragraph> paragraphs, Opening opening) {
        int above = opening.text() - 1;
        int limit = Math.max(0, opening.text() - MAX_LINES_BETWEEN);
        while (opening.enacted() && above > limit && standsBetween(paragraphs.get(above).text())) {
            above--;
        }
        if (!opening.enacted() || above < 0) {
            return Title.NONE;
        }
        Reading reading = paragraphs.get(above).reading();
        boolean next = above == opening.text() - 1;
        boolean title = lines.mayBeTitle(reading.text())
                && !standsBetween(reading.text())
                && (next || !covers.isCover(reading.text()))
                && !lines.isDraft(reading.text());
        return title ? Title.in(above, reading, lines.behindPlaceholder(reading.text())) : Title.NONE;
    }

    private boolean standsBetween(String text) {
        return lines.isSymbolLine(text)
                || lines.isBracketedAdoption(text)
                || lines.genre(text).filter(genre -> genre == Genre.NOTE).isPresent();
    }
}
