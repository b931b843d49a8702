package io.rapporteur.parser.structure;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.masthead.ContentsList;
import io.rapporteur.parser.masthead.EnactingFormula;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.page.Note;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.page.UnpaginatedText;
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

    private final UnpaginatedText document;
    private final MastHead head;
    private final EnactingFormulas formulas;
    private final StructureBuilder builder;
    private final PreambleReader preamble;
    private final ClosingReader closing;
    private final ContentsList contents;
    private final Map<Part, PartReader> readers = new EnumMap<>(Part.class);

    public BodyReader(UnpaginatedText document, MastHead head, Lexicon lexicon, EnactingFormulas formulas, Tree tree) {
        this.document = document;
        this.head = head;
        this.formulas = formulas;
        this.builder = new StructureBuilder(document, lexicon, Italics.of(head.body()), tree);
        this.preamble = new PreambleReader(builder);
        this.contents = new ContentsList(lexicon);
        this.closing = new ClosingReader(builder, lexicon);
        readers.put(Part.PREAMBLE, preamble);
        readers.put(Part.OPERATIVE, new OperativeReader(builder));
        readers.put(Part.STATEMENT, new StatementReader(builder));
        readers.put(Part.PLAIN, new PlainReader(builder, Part.PLAIN));
        readers.put(Part.ANNEX, new PlainReader(builder, Part.ANNEX));
        readers.put(Part.CLOSING, closing);
    }

    public Tree read() {
        document.furniture().forEach(span -> builder.tree().add(Tree.ROOT, NodeKind.FURNITURE, "", List.of(span)));
        for (Note note : document.notes()) {
            builder.tree().add(Tree.ROOT, NodeKind.FOOTNOTE, note.marker(), note.spans());
        }
        for (int i = 0; i < head.bodyFrom(); i++) {
            boolean title = i >= head.titleFrom() && i < head.titleTo();
            builder.add(title ? NodeKind.TITLE : NodeKind.COVER, builder.paragraph(i));
        }
        Part part = firstPart();
        int at = head.bodyFrom();
        // rule: what a body of which nothing else is known prints above its first numbered paragraph is no preamble
        boolean heading = part == Part.PREAMBLE && !isKnownBody();
        while (heading
                && !builder.isNumbered(at)
                && builder.opening(builder.paragraph(at)).isEmpty()) {
            builder.add(NodeKind.COVER, builder.paragraph(at));
            at++;
        }
        while (at < builder.paragraphs().size()) {
            int behind = contents.end(builder.paragraphs(), at);
            if (behind > at) {
                listContents(at, behind);
                at = behind;
            } else {
                part = read(part, at);
                at++;
            }
        }
        return builder.tree();
    }

    private void listContents(int from, int to) {
        builder.items().close();
        for (int i = from; i < to; i++) {
            builder.add(NodeKind.COVER, builder.paragraph(i));
        }
    }

    private Part firstPart() {
        int first = head.bodyFrom();
        if (head.kind() == DocumentKind.PRESIDENTIAL_STATEMENT) {
            return Part.STATEMENT;
        }
        boolean resolution = first < builder.paragraphs().size()
                && (head.enacted()
                        || formulas.in(builder.paragraphs(), first).isPresent()
                        || (head.body() != null
                                && builder.opening(builder.paragraph(first)).isPresent())
                        || isNumberedResolution(first));
        return resolution ? Part.PREAMBLE : Part.PLAIN;
    }

    // rule: the first resolutions were printed without enacting words, and other bodies have none; their paragraphs are
    // numbered all the same
    private boolean isNumberedResolution(int first) {
        return head.kind() == DocumentKind.RESOLUTION
                && (head.body() != null || head.number() != null)
                && builder.numberBehind(first - 1) == 1;
    }

    private boolean isKnownBody() {
        return head.enacted()
                || head.body() != null
                || formulas.in(builder.paragraphs(), head.bodyFrom()).isPresent();
    }

    private Part read(Part part, int index) {
        Paragraph paragraph = builder.paragraph(index);
        if (paragraph.table()) {
            builder.add(NodeKind.TABLE, paragraph);
            return part;
        }
        if (index > 0 && builder.headings().isAnnex(paragraph.text())) {
            builder.beginAnnex(paragraph);
            return Part.ANNEX;
        }
        Optional<EnactingFormula> formula =
                mayEnact(part) ? formulas.in(builder.paragraphs(), index) : Optional.empty();
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
        Paragraph paragraph = builder.paragraph(index);
        builder.items().close();
        builder.countAnew();
        if (index + 1 < builder.paragraphs().size()) {
            builder.openSmall(formulas.opensSmall(builder.paragraph(index + 1).text()));
        }
        if (formula.end() >= paragraph.text().length()) {
            builder.add(NodeKind.ENACTING, paragraph);
            return Part.PREAMBLE;
        }
        int cut = paragraph.reading().origin(formula.end());
        builder.add(NodeKind.ENACTING, paragraph.before(document.text(), cut));
        return preamble.read(index, paragraph.from(document.text(), cut));
    }
}
