package io.rapporteur.parser.structure;

import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.page.UnpaginatedText;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.List;
import java.util.Optional;

/** What the readers of the parts share: the text, the tree that grows from it, and how far the counting has come. */
final class StructureBuilder {

    private static final int MAX_VERB_LENGTH = 60;

    /** How far a lost number is looked for. */
    private static final int NEAR = 8;

    private final UnpaginatedText document;
    private final OpeningPhrases phrases;
    private final VerbPhrases verbs;
    private final Headings headings;
    private final Tree tree;
    private final Items items;
    private int parent = Tree.ROOT;
    private int preambular;
    private int number;
    private int unnumbered;
    private int letters;
    private int plain;
    private boolean sectionBegan;
    private boolean styled;
    /** Whether the first preambular paragraph bears a mark, so that the others do too. */
    private boolean marked;

    private boolean small;
    /** Where the paragraph begins whose opening was asked for last: several readers ask for the same. */
    private int opened = -1;

    private Optional<OpeningPhrase> opening = Optional.empty();

    StructureBuilder(UnpaginatedText document, Lexicon lexicon, Italics style, Tree tree) {
        this.tree = tree;
        this.items = new Items(tree);
        this.document = document;
        this.phrases = new OpeningPhrases(lexicon);
        this.verbs = new VerbPhrases(document.text(), lexicon, style);
        this.headings = new Headings(lexicon);
    }

    Tree tree() {
        return tree;
    }

    Items items() {
        return items;
    }

    Headings headings() {
        return headings;
    }

    List<Paragraph> paragraphs() {
        return document.paragraphs();
    }

    Paragraph paragraph(int index) {
        return document.paragraphs().get(index);
    }

    /** Adds a node that takes no items, below the root or the annex. */
    int add(NodeKind kind, Paragraph paragraph) {
        return tree.add(parent, kind, "", paragraph.spans());
    }

    /** Begins an annex; what follows stands below it. */
    void beginAnnex(Paragraph paragraph) {
        items.close();
        parent = Tree.ROOT;
        parent = add(NodeKind.ANNEX, paragraph);
    }

    void endAnnex() {
        parent = Tree.ROOT;
    }

    void heading(Paragraph paragraph) {
        items.close();
        sectionBegan = true;
        add(NodeKind.HEADING, paragraph);
    }

    void preambular(Paragraph paragraph) {
        preambular++;
        open(NodeKind.PREAMBULAR, Integer.toString(preambular), paragraph, 0, verbsOf(paragraph));
    }

    /** A preambular paragraph that bears a number or letter. */
    void preambular(Paragraph paragraph, Label mark) {
        marked |= preambular == 0;
        preambular++;
        open(
                NodeKind.PREAMBULAR,
                Integer.toString(preambular),
                paragraph,
                mark.end(),
                verbsBehind(paragraph, mark.end()));
    }

    /** The number or letter of the preambular paragraph that is due, with a participle behind it: "1. Recalling", "(b) Noting". */
    Optional<Label> preambularMark(Paragraph paragraph) {
        String text = paragraph.text();
        return label(paragraph)
                .filter(label -> number == 0 && !items.announcesList() && isNthMark(label, preambular))
                .filter(label -> (preambular == 0 || marked
                                ? phrases.at(text, label.end())
                                : phrases.opening(text, label.end()))
                        .map(phrase -> !phrase.finite())
                        .orElse(false));
    }

    private static boolean isNthMark(Label label, int before) {
        return switch (label.kind()) {
            case NUMBER -> label.number() == before + 1 && !label.isInserted();
            case BRACKETED -> label.value().equals(Character.toString('a' + before))
                    || label.value().equals(Integer.toString(before + 1))
                    || Enumeration.label(Enumeration.Style.ROMAN, before + 1)
                            .filter(label.value()::equals)
                            .isPresent();
            case BULLET -> false;
        };
    }

    /**
     * The number of the operative paragraph that is due in another style than "1.": "(1)", "I."; a finite verb follows, and no list
     * was announced. The first paragraph decides the style.
     */
    Optional<Label> styledNumber(Paragraph paragraph) {
        if (number > 0 && !styled) {
            return Optional.empty();
        }
        String text = paragraph.text();
        return itemOf(paragraph)
                .filter(label -> label.kind() == Label.Kind.BRACKETED && isDue(label.value()))
                .or(() -> Label.roman(text, 0, text.length()).filter(label -> label.number() == number + 1))
                .filter(label -> !items.announcesList()
                        && phrases.opening(text, label.end())
                                .map(OpeningPhrase::finite)
                                .orElse(false));
    }

    // rule: the next number; a first one may go on from those of the preamble
    private boolean isDue(String value) {
        return value.equals(Integer.toString(number + 1))
                || (number == 0 && value.equals(Integer.toString(preambular + 1)));
    }

    /** A first roman number, where the second follows near by; else a scanner made it of "1". */
    Optional<Label> romanNumber(int index, Paragraph paragraph) {
        return styledNumber(paragraph).filter(label -> isStyled(label) && romanBehind(index) == label.number() + 1);
    }

    private int romanBehind(int index) {
        int limit = Math.min(paragraphs().size(), index + 1 + NEAR);
        for (int i = index + 1; i < limit; i++) {
            String text = paragraph(i).text();
            Optional<Label> roman = Label.roman(text, 0, text.length());
            if (roman.isPresent() || numberOf(paragraph(i)).isPresent()) {
                return roman.map(Label::number).orElse(0);
            }
        }
        return 0;
    }

    /** Whether a plain number belongs to a list: other marks number the paragraphs, and a list was announced or is open. */
    boolean isItem(Paragraph paragraph) {
        return styled
                && items.itemOf(paragraph, 0).isPresent()
                && numberOf(paragraph).isPresent();
    }

    void numbered(Paragraph paragraph, Label label) {
        styled = number == 0 ? isStyled(label) : styled;
        items.numberPlain(styled);
        operative(paragraph, label.number(), printed(label), label.end());
    }

    private static boolean isStyled(Label label) {
        return label.kind() != Label.Kind.NUMBER || !Chars.isDigit(label.value().charAt(0));
    }

    private static String printed(Label label) {
        return label.isInserted() || isStyled(label) ? label.value() : Integer.toString(label.number());
    }

    /** An operative paragraph whose number is known from its neighbours. */
    void numbered(Paragraph paragraph, int known) {
        operative(paragraph, known, Integer.toString(known), 0);
    }

    private void operative(Paragraph paragraph, int value, String label, int words) {
        number = value;
        sectionBegan = false;
        open(NodeKind.OPERATIVE, label, paragraph, words, verbsBehind(paragraph, words));
    }

    /**
     * The letter of an operative paragraph, where letters number them: the next letter, a finite verb behind it, and no list
     * announced before it.
     */
    Optional<Label> letter(Paragraph paragraph) {
        String text = paragraph.text();
        return itemOf(paragraph)
                .filter(label -> number == 0
                        && label.value().equals(Character.toString('a' + letters))
                        && !items.announcesList()
                        && phrases.opening(text, label.end())
                                .map(OpeningPhrase::finite)
                                .orElse(false));
    }

    /** Whether letters number the operative paragraphs. */
    boolean isLettered() {
        return letters > 0;
    }

    void lettered(Paragraph paragraph, Label letter) {
        letters++;
        open(NodeKind.OPERATIVE, letter.value(), paragraph, letter.end(), verbsBehind(paragraph, letter.end()));
    }

    void unnumbered(Paragraph paragraph) {
        unnumbered(paragraph, verbsOf(paragraph));
    }

    void spoken(Paragraph paragraph) {
        unnumbered(paragraph, verbs.ofStatement(paragraph));
    }

    private void unnumbered(Paragraph paragraph, List<Phrase> words) {
        unnumbered++;
        open(NodeKind.OPERATIVE, "u" + unnumbered, paragraph, 0, words);
    }

    /** A paragraph that is neither preambular nor operative; its label is the printed one or its ordinal. */
    void plain(Paragraph paragraph) {
        plain++;
        String label = label(paragraph)
                .map(Label::value)
                .filter(value -> !value.isEmpty())
                .orElse(Integer.toString(plain));
        open(NodeKind.PARAGRAPH, label, paragraph, 0, List.of());
    }

    private void open(NodeKind kind, String label, Paragraph paragraph, int words, List<Phrase> found) {
        tree.phrases(items.open(parent, kind, label, paragraph, words), found);
    }

    private List<Phrase> verbsOf(Paragraph paragraph) {
        Optional<OpeningPhrase> known = opening(paragraph);
        int words = quoted(paragraph);
        return known.isPresent() ? verbs.of(paragraph, words, known) : verbsBehind(paragraph, words);
    }

    private List<Phrase> verbsBehind(Paragraph paragraph, int words) {
        return verbs.of(paragraph, words, phrases.at(paragraph.text(), words));
    }

    // rule: "RESOLVES:" above "1. To urge Members"; above "(a)" it is the paragraph to which the items belong
    /** Whether a paragraph is nothing but the verb of the numbered paragraphs below. */
    boolean announcesNumbers(int index, Paragraph paragraph) {
        String text = paragraph.text();
        return text.length() <= MAX_VERB_LENGTH
                && text.endsWith(":")
                && opensFinite(paragraph)
                && index + 1 < paragraphs().size()
                && numberOf(paragraph(index + 1))
                        .filter(next -> next.number() == number + 1 || next.number() == 1)
                        .isPresent();
    }

    /** Number of the last numbered operative paragraph; 0 before the first. */
    int number() {
        return number;
    }

    /** Begins to count the operative paragraphs anew. */
    void countAnew() {
        number = 0;
        letters = 0;
    }

    /** Says whether opening words are written small: "considering", "resolves". */
    void openSmall(boolean small) {
        this.small = small;
        items.numberPlain(small);
        opened = -1;
    }

    boolean sectionBegan() {
        return sectionBegan;
    }

    /** The number of the next numbered paragraph near by, or 0. */
    int numberBehind(int index) {
        int limit = Math.min(paragraphs().size(), index + 1 + NEAR);
        for (int i = index + 1; i < limit; i++) {
            Optional<Label> label = numberOf(paragraph(i));
            if (label.isPresent()) {
                return label.get().number();
            }
        }
        return 0;
    }

    boolean isNumbered(int index) {
        return numberOf(paragraph(index)).isPresent();
    }

    /** Whether a paragraph near by, before the first numbered one, opens with a participle. */
    boolean preambleGoesOnBehind(int index) {
        int limit = Math.min(paragraphs().size(), index + 1 + NEAR);
        for (int i = index + 1; i < limit; i++) {
            Optional<OpeningPhrase> opening = opening(paragraph(i));
            if (numberOf(paragraph(i)).isPresent() || opening.isPresent()) {
                return numberOf(paragraph(i)).isPresent() || !opening.get().finite();
            }
        }
        return false;
    }

    /** The phrase with which a paragraph opens. */
    Optional<OpeningPhrase> opening(Paragraph paragraph) {
        if (paragraph.start() != opened) {
            opened = paragraph.start();
            int words = quoted(paragraph);
            opening = small ? phrases.at(paragraph.text(), words) : phrases.opening(paragraph.text(), words);
        }
        return opening;
    }

    /** Whether a paragraph opens with a finite verb, as operative ones do. */
    boolean opensFinite(Paragraph paragraph) {
        return opening(paragraph).map(OpeningPhrase::finite).orElse(false);
    }

    /** The number of the paragraph that is due, where a scanner spoilt it and a finite verb follows. */
    Optional<Label> spoiltNumber(Paragraph paragraph) {
        String text = paragraph.text();
        return Label.due(text, 0, text.length(), number + 1).filter(label -> phrases.opening(text, label.end())
                .map(OpeningPhrase::finite)
                .orElse(false));
    }

    private static int quoted(Paragraph paragraph) {
        String text = paragraph.text();
        return !text.isEmpty() && Chars.isOpeningQuote(text.charAt(0)) ? 1 : 0;
    }

    static Optional<Label> label(Paragraph paragraph) {
        return Label.at(paragraph.text(), 0, paragraph.text().length());
    }

    static Optional<Label> numberOf(Paragraph paragraph) {
        return label(paragraph).filter(label -> label.kind() == Label.Kind.NUMBER);
    }

    static Optional<Label> itemOf(Paragraph paragraph) {
        return label(paragraph).filter(label -> label.kind() != Label.Kind.NUMBER);
    }
}
