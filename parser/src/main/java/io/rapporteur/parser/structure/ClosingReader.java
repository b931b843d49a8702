package io.rapporteur.parser.structure;

import io.rapporteur.model.document.NodeKind;
import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Label;
import java.util.Optional;

/** The end of a document: meeting, date, vote, and whatever a file still holds behind them. */
final class ClosingReader implements PartReader {

    private final StructureBuilder builder;
    private final Lexicon lexicon;
    private final Dates dates;
    private final PlainReader plain;
    private int node;
    private boolean voteGoesOn;

    ClosingReader(StructureBuilder builder, Lexicon lexicon) {
        this.builder = builder;
        this.lexicon = lexicon;
        this.dates = new Dates(lexicon);
        this.plain = new PlainReader(builder, Part.CLOSING);
    }

    /** Whether a paragraph of this part closes the document. A date alone does not end a preamble, a vote no annex. */
    boolean closes(Part part, Paragraph paragraph) {
        String text = paragraph.text();
        if (part == Part.ANNEX) {
            return Closings.isMeeting(text, lexicon);
        }
        return Closings.isClosing(text, lexicon) || (part != Part.PREAMBLE && dates.isDate(paragraph.reading()));
    }

    void close(Paragraph paragraph) {
        builder.items().close();
        builder.endAnnex();
        node = builder.add(NodeKind.CLOSING, paragraph);
        voteGoesOn = endsOpen(paragraph.text())
                && !dates.isDate(paragraph.reading())
                && !Closings.isMeeting(paragraph.text(), lexicon);
    }

    @Override
    public Part read(int index) {
        Paragraph paragraph = builder.paragraph(index);
        if (voteGoesOn) {
            builder.tree().extend(node, paragraph.spans());
            voteGoesOn = endsOpen(paragraph.text());
            return Part.CLOSING;
        }
        Optional<Label> number = StructureBuilder.numberOf(paragraph);
        if (builder.number() > 0 && number.isPresent() && number.get().number() == builder.number() + 1) {
            // What looked like a closing line was none.
            builder.numbered(paragraph, number.get());
            return Part.OPERATIVE;
        }
        return plain.read(index);
    }

    // rule: the line of a vote goes on until its bracket is closed or its sentence ends
    private static boolean endsOpen(String text) {
        return !text.isEmpty() && ".)]};".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
