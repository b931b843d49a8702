package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a document was adopted: as its mast head says; else as the first sentence of a statement or decision says ("At its
 * 74th plenary meeting, on 1 June 2023"); else as the closing lines say. A draft has not been adopted.
 */
public final class AdoptionDate {

    private static final int MAX_LINES_BETWEEN = 3;
    private static final int MAX_DATE_LINE_LENGTH = 50;

    private static final Set<DocumentKind> MAY_BE_ADOPTED =
            EnumSet.of(DocumentKind.RESOLUTION, DocumentKind.DECISION, DocumentKind.PRESIDENTIAL_STATEMENT);

    private final Lexicon lexicon;
    private final Dates dates;
    private final MastHeadLines lines;

    public AdoptionDate(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.dates = new Dates(lexicon);
        this.lines = new MastHeadLines(lexicon);
    }

    /** The date that the adoption line of a mast head bears, or the line at the number ({@code -1}: there is none). */
    Optional<Fact> inMastHead(List<Paragraph> paragraphs, int end, int numbered) {
        for (int i = 0; i < end; i++) {
            Reading reading = paragraphs.get(i).reading();
            int adoption = lines.adoption(reading.text());
            Optional<Fact> date = adoption < 0 ? Optional.empty() : adopted(paragraphs, i, adoption, end);
            if (date.isPresent()) {
                return date;
            }
        }
        return numbered < 0 ? Optional.empty() : atNumber(paragraphs, end, numbered);
    }

    // rule: "Adopted by the Security Council at its 3119th meeting," / "on 6 October 1992"
    private Optional<Fact> adopted(List<Paragraph> paragraphs, int index, int adoption, int end) {
        Reading line = paragraphs.get(index).reading();
        return dates.first(line, adoption)
                .or(() -> dates.spoilt(line))
                .or(() -> index + 1 < end ? shortLine(paragraphs.get(index + 1).reading()) : Optional.empty());
    }

    private Optional<Fact> shortLine(Reading reading) {
        return reading.length() > MAX_DATE_LINE_LENGTH
                ? Optional.empty()
                : dates.first(reading, 0).or(() -> dates.spoilt(reading));
    }

    private Optional<Fact> atNumber(List<Paragraph> paragraphs, int end, int numbered) {
        Reading heading = paragraphs.get(numbered).reading();
        int rest = NumberHeading.in(heading.text(), lexicon).orElseThrow().rest();
        if (lines.isDate(heading.text(), rest)) {
            return dates.first(heading, rest).or(() -> dates.spoilt(heading));
        }
        int below = numbered + 1;
        Optional<Fact> date = below < end ? shortLine(paragraphs.get(below).reading()) : Optional.empty();
        // rule: "WHA66.12" / "Agenda item 16.2" / "27 May 2013"
        for (int i = below + 1; date.isEmpty() && i < Math.min(end, below + MAX_LINES_BETWEEN); i++) {
            Reading line = paragraphs.get(i).reading();
            date = lines.isDate(line.text(), 0) ? shortLine(line) : Optional.empty();
        }
        return date;
    }

    /** The date of a document with this mast head and these paragraphs. */
    public @Nullable Fact of(MastHead head, List<Paragraph> paragraphs) {
        if (head.adopted() != null || !MAY_BE_ADOPTED.contains(head.kind())) {
            return head.adopted();
        }
        boolean said = head.kind() == DocumentKind.PRESIDENTIAL_STATEMENT || head.kind() == DocumentKind.DECISION;
        Optional<Fact> sentence = said && head.bodyFrom() < paragraphs.size()
                ? dates.first(paragraphs.get(head.bodyFrom()).reading(), 0)
                : Optional.empty();
        return sentence.or(() -> closing(head, paragraphs)).orElse(null);
    }

    private Optional<Fact> closing(MastHead head, List<Paragraph> paragraphs) {
        for (int i = head.bodyFrom(); i < paragraphs.size(); i++) {
            Reading reading = paragraphs.get(i).reading();
            if (Closings.isClosing(reading.text(), lexicon)) {
                Optional<Fact> here = dates.first(reading, 0);
                return here.isPresent() || i + 1 == paragraphs.size()
                        ? here
                        : next(paragraphs.get(i + 1).reading());
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> next(Reading reading) {
        return dates.isDate(reading) ? dates.first(reading, 0) : Optional.empty();
    }
}
