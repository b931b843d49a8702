package io.rapporteur.parser.structure;

import io.rapporteur.document.DocumentKind;
import io.rapporteur.document.NodeKind;
import io.rapporteur.parser.form.Closings;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.masthead.EnactingFormula;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.page.Manuscript;
import io.rapporteur.parser.page.Note;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import io.rapporteur.parser.text.Spans;
import java.util.List;
import java.util.Optional;

/**
 * Reads the paragraphs of one document in order and builds its tree. What a paragraph may be depends on the part of the
 * document it stands in; each part has its method below, and each construct its own class.
 */
public final class BodyReader {

    /** The part of the document that is being read. */
    private enum Part {
        PREAMBLE,
        OPERATIVE,
        STATEMENT,
        PLAIN,
        CLOSING,
        ANNEX
    }

    /** Paragraph numbers may be missing, as when one was deleted before adoption; further ahead it is no number of ours. */
    private static final int WIDEST_GAP = 3;

    private static final int NEAR = 8;

    private final Manuscript manuscript;
    private final MastHead head;
    private final Lexicon lexicon;
    private final EnactingFormulas formulas;
    private final OpeningPhrases phrases;
    private final VerbPhrases verbs;
    private final Headings headings;
    private final Dates dates;
    private final Tree tree = new Tree();
    private final Items items = new Items(tree);

    private Part part = Part.PLAIN;
    private int parent = Tree.ROOT;
    private int preambular;
    private int number;
    private int unnumbered;
    private int plain;
    private boolean sectionBegan;
    private int closingNode;
    private boolean closingGoesOn;

    public BodyReader(Manuscript manuscript, MastHead head, Lexicon lexicon, EnactingFormulas formulas) {
        this.manuscript = manuscript;
        this.head = head;
        this.lexicon = lexicon;
        this.formulas = formulas;
        this.phrases = new OpeningPhrases(lexicon);
        this.verbs = new VerbPhrases(manuscript.text(), lexicon);
        this.headings = new Headings(lexicon);
        this.dates = new Dates(lexicon);
    }

    public Tree read() {
        manuscript.furniture().forEach(span -> tree.add(Tree.ROOT, NodeKind.FURNITURE, "", List.of(span)));
        for (Note note : manuscript.notes()) {
            tree.add(Tree.ROOT, NodeKind.FOOTNOTE, note.marker(), note.spans());
        }
        for (int i = 0; i < head.bodyFrom(); i++) {
            boolean title = i >= head.titleFrom() && i < head.titleTo();
            add(title ? NodeKind.TITLE : NodeKind.COVER, "", paragraph(i));
        }
        part = head.kind() == DocumentKind.PRESIDENTIAL_STATEMENT ? Part.STATEMENT : Part.PLAIN;
        for (int i = head.bodyFrom(); i < manuscript.paragraphs().size(); i++) {
            step(i);
        }
        return tree;
    }

    private Paragraph paragraph(int index) {
        return manuscript.paragraphs().get(index);
    }

    private int add(NodeKind kind, String label, Paragraph paragraph) {
        return tree.add(parent, kind, label, paragraph.spans());
    }

    private void step(int index) {
        Paragraph paragraph = paragraph(index);
        if (index > 0 && headings.isAnnex(paragraph.text())) {
            annex(paragraph);
            return;
        }
        if (paragraph.table()) {
            add(NodeKind.TABLE, "", paragraph);
            return;
        }
        switch (part) {
            case PREAMBLE -> preamble(index);
            case OPERATIVE -> operative(index);
            case STATEMENT -> statement(paragraph);
            case PLAIN -> plain(index);
            case CLOSING -> closing(index);
            case ANNEX -> annexed(paragraph);
        }
    }

    private void annex(Paragraph paragraph) {
        items.close();
        parent = Tree.ROOT;
        parent = add(NodeKind.ANNEX, "", paragraph);
        part = Part.ANNEX;
    }

    // ---- the enacting words

    private boolean enacting(int index) {
        Optional<EnactingFormula> formula = formulas.in(manuscript.paragraphs(), index);
        if (formula.isEmpty()) {
            return false;
        }
        items.close();
        Paragraph paragraph = paragraph(index);
        int end = formula.get().end();
        part = Part.PREAMBLE;
        number = 0;
        if (end >= paragraph.text().length()) {
            add(NodeKind.ENACTING, "", paragraph);
            return true;
        }
        int cut = paragraph.reading().origin(end);
        tree.add(parent, NodeKind.ENACTING, "", Spans.before(paragraph.spans(), cut));
        Paragraph rest = paragraph.from(manuscript.text(), cut);
        preambleOrOperative(rest);
        return true;
    }

    // ---- the preamble

    private void preamble(int index) {
        Paragraph paragraph = paragraph(index);
        if (!enacting(index) && !closes(paragraph)) {
            preambleOrOperative(paragraph);
        }
    }

    private void preambleOrOperative(Paragraph paragraph) {
        String text = paragraph.text();
        Optional<Label> label = label(text);
        if (label.isPresent()) {
            labelledInPreamble(paragraph, label.get());
            return;
        }
        Optional<OpeningPhrase> opening = phrases.opening(text, quoted(text));
        if (opening.map(OpeningPhrase::finite).orElse(false) && !text.endsWith(",")) {
            unnumbered(paragraph);
        } else if (opening.isEmpty() && items.isOpen() && goesOn(text)) {
            items.goOn(paragraph);
        } else if (opening.isEmpty() && headings.isHeading(text)) {
            heading(paragraph);
        } else {
            preambular(paragraph);
        }
    }

    private void labelledInPreamble(Paragraph paragraph, Label label) {
        if (label.kind() == Label.Kind.NUMBER) {
            part = Part.OPERATIVE;
            items.close();
            numbered(paragraph, label);
        } else if (!items.take(paragraph, 0)) {
            preambular(paragraph);
        }
    }

    private static boolean goesOn(String text) {
        return !text.isEmpty() && !Chars.isUpper(text.charAt(0)) && !Chars.isOpeningQuote(text.charAt(0));
    }

    private static int quoted(String text) {
        return !text.isEmpty() && Chars.isOpeningQuote(text.charAt(0)) ? 1 : 0;
    }

    private void preambular(Paragraph paragraph) {
        preambular++;
        int node = items.open(parent, NodeKind.PREAMBULAR, Integer.toString(preambular), paragraph, 0);
        tree.phrases(node, verbs.of(paragraph, quoted(paragraph.text())));
    }

    // ---- operative paragraphs

    private void operative(int index) {
        Paragraph paragraph = paragraph(index);
        if (enacting(index) || closes(paragraph)) {
            return;
        }
        Optional<Label> label = label(paragraph.text());
        if (label.isPresent()) {
            labelled(index, paragraph, label.get());
        } else {
            unlabelled(index, paragraph);
        }
    }

    private void labelled(int index, Paragraph paragraph, Label label) {
        if (label.kind() != Label.Kind.NUMBER) {
            if (!items.take(paragraph, 0)) {
                unlabelled(index, paragraph);
            }
        } else if (isDue(label.number())) {
            numbered(paragraph, label);
        } else if (items.isOpen()) {
            items.goOn(paragraph);
        } else {
            numbered(paragraph, label);
        }
    }

    private boolean isDue(int value) {
        return (value > number && value <= number + WIDEST_GAP) || (value == 1 && (sectionBegan || number == 0));
    }

    private void numbered(Paragraph paragraph, Label label) {
        number(paragraph, label.value(), label.end());
    }

    private void number(Paragraph paragraph, String label, int from) {
        number = Integer.parseInt(label);
        sectionBegan = false;
        int node = items.open(parent, NodeKind.OPERATIVE, label, paragraph, from);
        tree.phrases(node, verbs.of(paragraph, from));
    }

    private void unnumbered(Paragraph paragraph) {
        part = Part.OPERATIVE;
        unnumbered++;
        int node = items.open(parent, NodeKind.OPERATIVE, "u" + unnumbered, paragraph, 0);
        tree.phrases(node, verbs.of(paragraph, quoted(paragraph.text())));
    }

    /** The number of the next numbered paragraph near by, or 0: a label that a scanner lost is known by its neighbours. */
    private int numberBehind(int index) {
        int limit = Math.min(manuscript.paragraphs().size(), index + 1 + NEAR);
        for (int i = index + 1; i < limit; i++) {
            Optional<Label> label = label(paragraph(i).text()).filter(found -> found.kind() == Label.Kind.NUMBER);
            if (label.isPresent()) {
                return label.get().number();
            }
        }
        return 0;
    }

    private void unlabelled(int index, Paragraph paragraph) {
        String text = paragraph.text();
        boolean finite =
                phrases.opening(text, quoted(text)).map(OpeningPhrase::finite).orElse(false);
        if (finite && number > 0 && numberBehind(index) == number + 2) {
            number(paragraph, Integer.toString(number + 1), 0);
        } else if (finite && !items.announcesList()) {
            unnumbered(paragraph);
        } else if (headings.isHeading(text) && !items.lastEndsOpen()) {
            heading(paragraph);
        } else if (items.isOpen()) {
            items.goOn(paragraph);
        } else {
            plainParagraph(paragraph, "");
        }
    }

    private void heading(Paragraph paragraph) {
        items.close();
        sectionBegan = true;
        add(NodeKind.HEADING, "", paragraph);
    }

    // ---- statements, and texts of no known form

    private void statement(Paragraph paragraph) {
        String text = paragraph.text();
        boolean item =
                label(text).filter(label -> label.kind() != Label.Kind.NUMBER).isPresent();
        if (closes(paragraph) || (item && items.take(paragraph, 0))) {
            return;
        }
        if (headings.isHeading(text)) {
            heading(paragraph);
            return;
        }
        unnumbered++;
        int node = items.open(parent, NodeKind.OPERATIVE, "u" + unnumbered, paragraph, 0);
        tree.phrases(node, verbs.ofStatement(paragraph));
    }

    private void plain(int index) {
        Paragraph paragraph = paragraph(index);
        if (index == head.bodyFrom() && enacting(index)) {
            return;
        }
        if (index == head.bodyFrom()
                && head.body() != null
                && phrases.opening(paragraph.text(), 0).isPresent()) {
            part = Part.PREAMBLE;
            preamble(index);
            return;
        }
        boolean decision = head.kind() == DocumentKind.DECISION || head.kind() == DocumentKind.RESOLUTION;
        if (decision && closes(paragraph)) {
            return;
        }
        plainParagraphOrItem(paragraph);
    }

    private void plainParagraphOrItem(Paragraph paragraph) {
        String text = paragraph.text();
        Optional<Label> label = label(text);
        if (label.isPresent() && label.get().kind() != Label.Kind.NUMBER && items.take(paragraph, 0)) {
            return;
        }
        if (label.isEmpty() && headings.isHeading(text)) {
            heading(paragraph);
            return;
        }
        plainParagraph(paragraph, label.map(Label::value).orElse(""));
    }

    private void plainParagraph(Paragraph paragraph, String printed) {
        plain++;
        String label = printed.isEmpty() ? Integer.toString(plain) : printed;
        items.open(parent, NodeKind.PARAGRAPH, label, paragraph, 0);
    }

    private void annexed(Paragraph paragraph) {
        if (Closings.isMeeting(paragraph.text(), lexicon)) {
            parent = Tree.ROOT;
            closes(paragraph);
        } else {
            plainParagraphOrItem(paragraph);
        }
    }

    // ---- the end

    private boolean closes(Paragraph paragraph) {
        boolean closing = Closings.isClosing(head(paragraph.text()), lexicon)
                || (part != Part.PREAMBLE && dates.isDate(paragraph.reading()));
        if (!closing) {
            return false;
        }
        items.close();
        closingNode = add(NodeKind.CLOSING, "", paragraph);
        closingGoesOn = endsOpen(paragraph.text())
                && !dates.isDate(paragraph.reading())
                && !Closings.isMeeting(paragraph.text(), lexicon);
        part = Part.CLOSING;
        return true;
    }

    // rule: the line of a vote goes on until its bracket is closed or its sentence ends
    private static boolean endsOpen(String text) {
        char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return last != '.' && last != ')' && last != ']' && last != '}' && last != ';';
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 240));
    }

    private void closing(int index) {
        Paragraph paragraph = paragraph(index);
        if (enacting(index) || closes(paragraph)) {
            return;
        }
        if (closingGoesOn) {
            tree.extend(closingNode, paragraph.spans());
            closingGoesOn = endsOpen(paragraph.text());
            return;
        }
        Optional<Label> label = label(paragraph.text()).filter(found -> found.kind() == Label.Kind.NUMBER);
        if (label.isPresent() && label.get().number() == number + 1 && number > 0) {
            part = Part.OPERATIVE;
            numbered(paragraph, label.get());
        } else {
            plainParagraphOrItem(paragraph);
        }
    }

    private static Optional<Label> label(String text) {
        return Label.at(text, 0, text.length());
    }
}
