package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import java.util.List;
import java.util.Optional;

/**
 * Reads the mast head. The text begins with the enacting formula, or below the heading of a statement or decision; what
 * stands above is searched for the symbol, the number, the title and the date of adoption. Nothing is guessed: what is not
 * printed stays empty, except the symbol, which number and organ make together.
 */
public final class MastHeadReader {

    private static final int MOST_PARAGRAPHS = 80;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_DRAFT_LINE = 200;

    private final Lexicon lexicon;
    private final Organs organs;
    private final EnactingFormulas formulas;
    private final NumberFinder numbers;
    private final TitleFinder titles;
    private final AdoptionDate adoptionDates;
    private final MastHeadLines lines;

    public MastHeadReader(Lexicon lexicon, Organs organs) {
        this.lexicon = lexicon;
        this.organs = organs;
        this.formulas = new EnactingFormulas(lexicon, organs);
        this.numbers = new NumberFinder(lexicon, organs, formulas);
        this.titles = new TitleFinder(lexicon);
        this.adoptionDates = new AdoptionDate(lexicon);
        this.lines = new MastHeadLines(lexicon);
    }

    public MastHead read(List<Paragraph> paragraphs) {
        Findings found = new Findings();
        found.end = Math.min(paragraphs.size(), MOST_PARAGRAPHS);
        if (!findFormula(found, paragraphs)) {
            findOpening(found, paragraphs);
        }
        numbers.find(found, paragraphs);
        titles.find(found, paragraphs);
        findKind(found, paragraphs);
        if (found.kind != DocumentKind.DRAFT_RESOLUTION) {
            found.adopted = adoptionDates.inMastHead(found, paragraphs).orElse(null);
            numbers.complete(found);
        }
        return found.asMastHead(found.text >= 0 ? found.text : textWithoutFormula(found, paragraphs));
    }

    private boolean findFormula(Findings found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end; i++) {
            Optional<EnactingFormula> formula = formulas.in(paragraphs, i);
            if (formula.isPresent()) {
                begin(found, i);
                found.enacted = true;
                Reading reading = paragraphs.get(i).reading();
                formula.get().organ().ifPresent(organ -> {
                    found.organ = organ;
                    found.body =
                            new Fact(organ.code(), reading.span(0, formula.get().end()));
                });
                return true;
            }
        }
        return false;
    }

    private static void begin(Findings found, int text) {
        found.text = text;
        found.end = text;
    }

    /** Some printings leave the enacting words out; then the text begins at the first opening phrase below the number. */
    private void findOpening(Findings found, List<Paragraph> paragraphs) {
        boolean numbered = false;
        for (int i = 0; i < found.end; i++) {
            Reading reading = paragraphs.get(i).reading();
            numbered |= NumberHeading.in(reading.text(), lexicon).isPresent();
            if (numbered && found.organ == null && lines.adoption(reading.text()) >= 0) {
                formulas.organNamedIn(reading).ifPresent(named -> {
                    found.organ = organs.withCode(named.value()).orElse(null);
                    found.body = named;
                });
            }
            if (numbered && found.organ != null && formulas.opensText(reading.text(), 0)) {
                begin(found, i);
            }
        }
    }

    private void findKind(Findings found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end && found.number == null && found.enacted; i++) {
            String text = paragraphs.get(i).text();
            if (text.length() < LONGEST_DRAFT_LINE && lines.isDraft(text)) {
                found.kind = DocumentKind.DRAFT_RESOLUTION;
                return;
            }
        }
        if (found.kind == DocumentKind.OTHER && found.enacted && found.symbol == null) {
            found.kind = DocumentKind.RESOLUTION;
        }
    }

    /** Statements and decisions begin below their heading; of other texts only short lines around a symbol are mast head. */
    private static int textWithoutFormula(Findings found, List<Paragraph> paragraphs) {
        boolean headed = found.kind == DocumentKind.PRESIDENTIAL_STATEMENT
                || found.kind == DocumentKind.DECISION
                || found.kind == DocumentKind.RESOLUTION;
        if ((headed && found.titleTo > 0) || found.symbol == null) {
            return found.titleTo;
        }
        int at = 0;
        while (at < found.end && paragraphs.get(at).text().length() < LONGEST_LINE) {
            at++;
        }
        return at;
    }
}
