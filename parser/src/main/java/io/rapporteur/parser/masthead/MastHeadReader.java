package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import java.util.List;
import java.util.Optional;

/**
 * Reads the mast head. The text begins with the enacting formula, or below the heading of a statement or decision; what
 * stands above is searched for the symbol, the number, the title and the date of adoption. Nothing is guessed: what is not
 * printed stays empty, except the symbol, which number and organ make together.
 */
public final class MastHeadReader {

    private static final int MAX_PARAGRAPHS = 80;
    private static final int MAX_LINE_LENGTH = 80;
    private static final int MAX_DRAFT_LINE_LENGTH = 200;

    private final Lexicon lexicon;
    private final Organs organs;
    private final EnactingFormulas formulas;
    private final NumberFinder numbers;
    private final TitleFinder titles;
    private final TextHeadFinder heads;
    private final AdoptionDate adoptionDates;
    private final MastHeadLines lines;

    public MastHeadReader(Lexicon lexicon, Organs organs) {
        this.lexicon = lexicon;
        this.organs = organs;
        this.formulas = new EnactingFormulas(lexicon);
        this.numbers = new NumberFinder(lexicon, organs, formulas);
        this.titles = new TitleFinder(lexicon, formulas);
        this.heads = new TextHeadFinder(lexicon, formulas);
        this.adoptionDates = new AdoptionDate(lexicon);
        this.lines = new MastHeadLines(lexicon);
    }

    public MastHead read(List<Paragraph> paragraphs) {
        Opening opening = formula(paragraphs).orElseGet(() -> openingPhrase(paragraphs));
        Optional<TextHead> head = opening.text() < 0 ? heads.find(paragraphs) : Optional.empty();
        if (head.isPresent()) {
            return withoutFormula(paragraphs, head.get(), opening);
        }
        Identity numbered = numbers.find(paragraphs, opening);
        Title title = titles.find(paragraphs, opening, numbered.numbered());
        Identity known = withKind(
                title.statement() ? numbered.withKind(DocumentKind.PRESIDENTIAL_STATEMENT) : numbered,
                paragraphs,
                opening);
        Fact adopted = known.kind() == DocumentKind.DRAFT_RESOLUTION
                ? null
                : adoptionDates
                        .inMastHead(paragraphs, opening.end(), known.numbered())
                        .orElse(null);
        Identity whole = numbers.completed(known, adopted);
        int text = opening.text() >= 0 ? opening.text() : textWithoutFormula(whole, title, paragraphs, opening.end());
        return new MastHead(
                whole.kind(),
                title.from(),
                title.to(),
                Math.max(text, title.to()),
                opening.enacted(),
                whole.symbol(),
                whole.body(),
                whole.session(),
                whole.number(),
                title.fact(),
                adopted);
    }

    private MastHead withoutFormula(List<Paragraph> paragraphs, TextHead head, Opening opening) {
        Identity known = numbers.find(
                        paragraphs, new Opening(head.text(), false, head.text(), opening.organ(), opening.body()))
                .orKind(head.kind());
        Title title = head.title() < 0
                ? Title.NONE
                : Title.in(head.title(), paragraphs.get(head.title()).reading(), 0);
        return new MastHead(
                known.kind(),
                title.from(),
                title.to(),
                Math.max(head.text(), title.to()),
                false,
                known.symbol(),
                known.body(),
                known.session(),
                known.number(),
                title.fact(),
                null);
    }

    private static int end(List<Paragraph> paragraphs) {
        return Math.min(paragraphs.size(), MAX_PARAGRAPHS);
    }

    private Optional<Opening> formula(List<Paragraph> paragraphs) {
        for (int i = 0; i < end(paragraphs); i++) {
            Optional<EnactingFormula> formula = formulas.in(paragraphs, i);
            if (formula.isPresent()) {
                Organ organ = formula.get().organ().orElse(null);
                Reading reading = paragraphs.get(i).reading();
                Fact body = organ == null
                        ? null
                        : new Fact(organ.code(), reading.span(0, formula.get().end()));
                return Optional.of(Opening.ofFormula(formulas.preambleBefore(paragraphs, i), organ, body));
            }
        }
        return Optional.empty();
    }

    /** Some printings leave the enacting words out; then the text begins at the first opening phrase below the number. */
    private Opening openingPhrase(List<Paragraph> paragraphs) {
        boolean numbered = false;
        Organ organ = null;
        Fact body = null;
        for (int i = 0; i < end(paragraphs); i++) {
            Reading reading = paragraphs.get(i).reading();
            numbered |= NumberHeading.in(reading.text(), lexicon).isPresent();
            if (numbered && organ == null && lines.adoption(reading.text()) >= 0) {
                Optional<Fact> named = formulas.organNamedIn(reading);
                organ = named.flatMap(fact -> organs.withCode(fact.value())).orElse(null);
                body = named.orElse(body);
            }
            if (numbered && organ != null && formulas.opensText(reading.text(), 0)) {
                return Opening.ofPhrase(i, organ, body);
            }
        }
        return Opening.none(end(paragraphs), organ, body);
    }

    private Identity withKind(Identity known, List<Paragraph> paragraphs, Opening opening) {
        for (int i = 0; i < opening.end() && known.number() == null && opening.enacted(); i++) {
            String text = paragraphs.get(i).text();
            if (text.length() < MAX_DRAFT_LINE_LENGTH && lines.isDraft(text)) {
                return known.withKind(DocumentKind.DRAFT_RESOLUTION);
            }
        }
        return opening.enacted() && known.symbol() == null ? known.orKind(DocumentKind.RESOLUTION) : known;
    }

    /** Statements and decisions begin below their heading; of other texts only short lines around a symbol are mast head. */
    private static int textWithoutFormula(Identity known, Title title, List<Paragraph> paragraphs, int end) {
        boolean headed =
                switch (known.kind()) {
                    case PRESIDENTIAL_STATEMENT, DECISION, RESOLUTION -> true;
                    default -> false;
                };
        if ((headed && title.to() > 0) || known.symbol() == null) {
            return title.to();
        }
        int at = 0;
        while (at < end && isHeadLine(paragraphs.get(at).text())) {
            at++;
        }
        return at;
    }

    private static boolean isHeadLine(String text) {
        return text.length() < MAX_LINE_LENGTH
                && Label.at(text, 0, text.length())
                        .filter(label -> label.kind() == Label.Kind.NUMBER)
                        .isEmpty();
    }
}
