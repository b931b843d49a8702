package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import java.util.List;

/** Finds the title: behind the number, below it, or, where no number can be read, above the enacting words. */
final class TitleFinder {

    /** Longest title; the longest of the corpus has 720 characters. A longer paragraph is no title. */
    static final int LONGEST = 15_000;

    private final Lexicon lexicon;
    private final MastHeadLines lines;

    TitleFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.lines = new MastHeadLines(lexicon);
    }

    void find(Findings found, List<Paragraph> paragraphs) {
        if (found.numbered >= 0) {
            byNumber(found, paragraphs);
        } else if (!statement(found, paragraphs)) {
            aboveText(found, paragraphs);
        }
    }

    private void byNumber(Findings found, List<Paragraph> paragraphs) {
        Reading reading = paragraphs.get(found.numbered).reading();
        int rest = NumberHeading.in(reading.text(), lexicon).orElseThrow().rest();
        int below = found.numbered + 1;
        if (rest < reading.length() && !lines.isDate(reading.text(), rest)) {
            take(found, reading, found.numbered, rest);
        } else if (below < found.end && lines.mayBeTitle(paragraphs.get(below).text())) {
            take(found, paragraphs.get(below).reading(), below, 0);
        }
    }

    private boolean statement(Findings found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end; i++) {
            if (lines.isByPresident(paragraphs.get(i).text())) {
                found.kind = DocumentKind.PRESIDENTIAL_STATEMENT;
                take(found, paragraphs.get(i).reading(), i, 0);
                return true;
            }
        }
        return false;
    }

    private void aboveText(Findings found, List<Paragraph> paragraphs) {
        int above = found.text - 1;
        if (found.enacted && above >= 0) {
            Reading reading = paragraphs.get(above).reading();
            if (lines.mayBeTitle(reading.text()) && !lines.isDraft(reading.text())) {
                take(found, reading, above, 0);
            }
        }
    }

    private static void take(Findings found, Reading reading, int paragraph, int from) {
        if (reading.length() - from > LONGEST) {
            return;
        }
        found.titleFrom = paragraph;
        found.titleTo = paragraph + 1;
        found.title = new Fact(reading.text().substring(from), reading.span(from, reading.length()));
    }
}
