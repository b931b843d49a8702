package io.rapporteur.parser.masthead;

import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a further document begins in a text that holds several. A document begins at a heading with a number when the
 * one before has begun and closed and enacting words follow near by, or behind the closing lines where the number cannot be
 * read; a numbered heading inside an annex begins none.
 */
public final class DocumentStarts {

    private static final int MAX_HEAD_LENGTH = 6;
    private static final int NONE = -1;

    private final Lexicon lexicon;
    private final EnactingFormulas formulas;
    private final Dates dates;

    public DocumentStarts(Lexicon lexicon, EnactingFormulas formulas) {
        this.lexicon = lexicon;
        this.formulas = formulas;
        this.dates = new Dates(lexicon);
    }

    /** Offsets in the text at which documents begin, the first one excepted. */
    public List<Integer> in(List<Paragraph> paragraphs) {
        List<Integer> starts = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (begun && isHeading(paragraph) && closes(paragraphs.get(i - 1)) && formulaFollows(paragraphs, i)) {
                starts.add(paragraph.start());
                begun = false;
            }
            boolean enacted = formulas.in(paragraphs, i).isPresent();
            int closed = enacted && begun ? closingAbove(paragraphs, i) : NONE;
            if (closed != NONE) {
                starts.add(paragraphs.get(closed + 1).start());
            }
            begun |= enacted || isNumbered(paragraph);
        }
        return starts;
    }

    // rule: where a scanner spoilt the number, a meeting or vote, a heading and enacting words still part two documents
    private int closingAbove(List<Paragraph> paragraphs, int formula) {
        int limit = Math.max(0, formula - MAX_HEAD_LENGTH);
        for (int i = formula - 1; i >= limit; i--) {
            String text = paragraphs.get(i).text();
            if (lexicon.startsWith(WordClass.ANNEX, text) || isNumbered(paragraphs.get(i))) {
                return NONE;
            }
            if (closes(paragraphs.get(i))) {
                return i + 1 < formula ? i : NONE;
            }
        }
        return NONE;
    }

    private boolean isHeading(Paragraph paragraph) {
        return NumberHeading.in(paragraph.text(), lexicon).isPresent();
    }

    private static boolean isNumbered(Paragraph paragraph) {
        return Label.at(paragraph.text(), 0, paragraph.text().length())
                .filter(label -> label.kind() == Label.Kind.NUMBER)
                .isPresent();
    }

    private boolean closes(Paragraph paragraph) {
        return Closings.isClosing(paragraph.text(), lexicon) || dates.isDate(paragraph.reading());
    }

    private boolean formulaFollows(List<Paragraph> paragraphs, int index) {
        int limit = Math.min(paragraphs.size(), index + MAX_HEAD_LENGTH);
        for (int i = index + 1; i < limit; i++) {
            if (formulas.in(paragraphs, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
