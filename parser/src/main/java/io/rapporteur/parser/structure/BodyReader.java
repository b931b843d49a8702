package io.rapporteur.parser.structure;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.masthead.EnactingFormula;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.page.Manuscript;
import io.rapporteur.parser.page.Note;
import io.rapporteur.parser.page.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds the tree of one document, paragraph by paragraph. Tables, the headings of annexes, closing lines and enacting words
 * are told wherever they stand; everything else is read by the reader of the part it stands in.
 */
public final class BodyReader {

    private final Manuscript manuscript;
    private final MastHead head;
    private final EnactingFormulas formulas;
    private final Sheet sheet;
    private final PreambleReader preamble;
    private final ClosingReader closing;
    private final Map<Part, PartReader> readers = new EnumMap<>(Part.class);

    public BodyReader(Manuscript manuscript, MastHead head, Lexicon lexicon, EnactingFormulas formulas, Tree tree) {
        this.manuscript = manuscript;
        this.head = head;
        this.formulas = formulas;
        this.sheet = new Sheet(manuscript, lexicon, Italics.of(head.body()), tree);
        this.preamble = new PreambleReader(sheet);
        this.closing = new ClosingReader(sheet, lexicon);
        readers.put(Part.PREAMBLE, preamble);
        readers.put(Part.OPERATIVE, new OperativeReader(sheet));
        readers.put(Part.STATEMENT, new StatementReader(sheet));
        readers.put(Part.PLAIN, new PlainReader(sheet, Part.PLAIN));
        readers.put(Part.ANNEX, new PlainReader(sheet, Part.ANNEX));
        readers.put(Part.CLOSING, closing);
    }

    public Tree read() {
        manuscript.furniture().forEach(span -> sheet.tree().add(Tree.ROOT, NodeKind.FURNITURE, "", List.of(span)));
        for (Note note : manuscript.notes()) {
            sheet.tree().add(Tree.ROOT, NodeKind.FOOTNOTE, note.marker(), note.spans());
        }
        for (int i = 0; i < head.bodyFrom(); i++) {
            boolean title = i >= head.titleFrom() && i < head.titleTo();
            sheet.add(title ? NodeKind.TITLE : NodeKind.COVER, sheet.paragraph(i));
        }
        Part part = firstPart();
        for (int i = head.bodyFrom(); i < sheet.paragraphs().size(); i++) {
            part = read(part, i);
        }
        return sheet.tree();
    }

    private Part firstPart() {
        int first = head.bodyFrom();
        if (head.kind() == DocumentKind.PRESIDENTIAL_STATEMENT) {
            return Part.STATEMENT;
        }
        boolean resolution = first < sheet.paragraphs().size()
                && (formulas.in(sheet.paragraphs(), first).isPresent()
                        || (head.body() != null
                                && (sheet.opening(sheet.paragraph(first)).isPresent() || isNumberedResolution(first))));
        return resolution ? Part.PREAMBLE : Part.PLAIN;
    }

    // rule: the first resolutions were printed without enacting words; their paragraphs are numbered all the same
    private boolean isNumberedResolution(int first) {
        return head.kind() == DocumentKind.RESOLUTION && sheet.numberBehind(first - 1) == 1;
    }

    private Part read(Part part, int index) {
        Paragraph paragraph = sheet.paragraph(index);
        if (paragraph.table()) {
            sheet.add(NodeKind.TABLE, paragraph);
            return part;
        }
        if (index > 0 && sheet.headings().isAnnex(paragraph.text())) {
            sheet.beginAnnex(paragraph);
            return Part.ANNEX;
        }
        Optional<EnactingFormula> formula = mayEnact(part) ? formulas.in(sheet.paragraphs(), index) : Optional.empty();
        if (formula.isPresent()) {
            return enacting(index, formula.get());
        }
        if (mayClose(part) && closing.closes(part, paragraph)) {
            closing.close(paragraph);
            return Part.CLOSING;
        }
        return Objects.requireNonNull(readers.get(part)).read(index);
    }

    private static boolean mayEnact(Part part) {
        return part == Part.PREAMBLE || part == Part.OPERATIVE || part == Part.CLOSING;
    }

    private boolean mayClose(Part part) {
        return part != Part.PLAIN || head.kind() == DocumentKind.DECISION || head.kind() == DocumentKind.RESOLUTION;
    }

    private Part enacting(int index, EnactingFormula formula) {
        Paragraph paragraph = sheet.paragraph(index);
        sheet.items().close();
        sheet.countAnew();
        if (formula.end() >= paragraph.text().length()) {
            sheet.add(NodeKind.ENACTING, paragraph);
            return Part.PREAMBLE;
        }
        int cut = paragraph.reading().origin(formula.end());
        sheet.add(NodeKind.ENACTING, paragraph.before(manuscript.text(), cut));
        return preamble.read(index, paragraph.from(manuscript.text(), cut));
    }
}
