package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.language.OrganName;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.lexicon.PhraseSet;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises enacting formulas.
 *
 * <pre>
 * formula = "The" [ordinal] organ [","] end of paragraph
 *         / "The" [ordinal] organ "," opening phrase          (both in one paragraph)
 *         / "The" capital-words "," end of paragraph          (before an opening phrase or a numbered paragraph)
 *         / capital-words body "," end of paragraph           (the same: "Tidal Committee,")
 *         / "The" organ capital-words end of paragraph        (before an opening phrase: "THE TIDAL ASSEMBLY OF NORLAND")
 * </pre>
 */
public final class EnactingFormulas {

    private static final int MAX_LENGTH = 260;
    private static final int MAX_BODY_LENGTH = 80;

    private final Lexicon lexicon;
    private final OpeningPhrases phrases;
    private final PhraseSet names;
    /** The organ of each name; of a noun none, as bodies that nothing knows bear it too: "The Executive Board". */
    private final List<Optional<Organ>> named = new ArrayList<>();

    public EnactingFormulas(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new OpeningPhrases(lexicon);
        List<String> all = new ArrayList<>();
        for (OrganName organ : lexicon.organs()) {
            organ.names().forEach(name -> add(all, name, Optional.of(organ.organ())));
        }
        for (OrganName organ : lexicon.organs()) {
            if (!organ.noun().isEmpty() && !all.contains(organ.noun())) {
                add(all, organ.noun(), Optional.empty());
            }
        }
        this.names = new PhraseSet(all);
    }

    private void add(List<String> all, String name, Optional<Organ> organ) {
        all.add(name);
        named.add(organ);
    }

    /** The formula with which a paragraph begins. */
    public Optional<EnactingFormula> in(List<Paragraph> paragraphs, int index) {
        String text = paragraphs.get(index).text();
        int from = organStart(text);
        if (from < 0) {
            return isBodyAlone(text) ? unknown(paragraphs, index) : Optional.empty();
        }
        int name = names.ordinal(text, from);
        if (name < 0) {
            from = behindWord(text, from);
            name = names.ordinal(text, from);
        }
        Optional<EnactingFormula> known =
                name < 0 ? Optional.empty() : known(text, names.match(text, from), named.get(name));
        return known.isPresent() ? known : unknown(paragraphs, index);
    }

    // rule: some bodies leave the article out: "Tidal Committee,"
    private boolean isBodyAlone(String text) {
        if (text.length() > MAX_BODY_LENGTH
                || !text.endsWith(",")
                || phrases.opening(text, 0).isPresent()) {
            return false;
        }
        String name = text.substring(0, text.length() - 1);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return lexicon.match(WordClass.BODY, last, 0) == last.length()
                && Chars.words(name).stream().allMatch(word -> Chars.isUpper(word.charAt(0)) || word.length() <= 3);
    }

    private int organStart(String text) {
        int article = lexicon.match(WordClass.ARTICLE, text, 0);
        boolean word = article > 0 && article + 1 < text.length() && text.charAt(article) == ' ';
        return word && Chars.isUpper(text.charAt(0)) && Chars.isUpper(text.charAt(article + 1)) ? article + 1 : -1;
    }

    private static int behindWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 || space - from > 40 ? -1 : space + 1;
    }

    private Optional<EnactingFormula> known(String text, int end, Optional<Organ> organ) {
        if (end == text.length()) {
            return Optional.of(new EnactingFormula(end, organ));
        }
        char mark = text.charAt(end);
        if (mark != ',' && mark != ':' && mark != '.') {
            return Optional.empty();
        }
        if (end + 1 == text.length()) {
            return Optional.of(new EnactingFormula(end + 1, organ));
        }
        boolean goesOn = mark == ',' && text.charAt(end + 1) == ' ' && opensText(text, end + 2);
        return goesOn ? Optional.of(new EnactingFormula(end + 2, organ)) : Optional.empty();
    }

    /** The first organ whose name stands in a text, with the place of the name. */
    Optional<Fact> organNamedIn(Reading reading) {
        String text = reading.text();
        for (int at = 0; at < text.length(); at++) {
            int name = at == 0 || text.charAt(at - 1) == ' ' ? names.ordinal(text, at) : -1;
            Optional<Organ> organ = name < 0 ? Optional.empty() : named.get(name);
            if (organ.isPresent()) {
                return Optional.of(new Fact(organ.get().code(), reading.span(at, names.match(text, at))));
            }
        }
        return Optional.empty();
    }

    /** Whether a text is the name of an organ and nothing else. */
    boolean isOrgan(String text) {
        return names.match(text, 0) == text.length();
    }

    /**
     * Whether a noun that organs share stands for another body than this organ: "Parliamentary Assembly". The organ's own noun does
     * only as part of a name: "Council of Europe", not "The Council decides".
     */
    boolean hasNounOfOther(Organ organ, String text) {
        String own = lexicon.organs().stream()
                .filter(name -> name.organ().equals(organ))
                .map(OrganName::noun)
                .findFirst()
                .orElse("");
        int at = 0;
        while (at < text.length()) {
            int name = at == 0 || text.charAt(at - 1) == ' ' ? names.ordinal(text, at) : -1;
            int end = name < 0 ? at + 1 : names.match(text, at);
            if (name >= 0
                    && named.get(name).isEmpty()
                    && !(text.substring(at, end).equals(own) && standsAlone(text, at, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private boolean standsAlone(String text, int from, int end) {
        int article = Math.max(0, text.lastIndexOf(' ', Math.max(0, from - 2)) + 1);
        boolean the = from == 0 || lexicon.match(WordClass.ARTICLE, text, article) == from - 1;
        int next = Math.min(text.length(), end + 1);
        return the && lexicon.match(WordClass.NOUN_LINK, text, next) < 0;
    }

    /** Whether the name of an organ stands in a text. */
    boolean isNamed(Organ organ, String text) {
        for (int at = 0; at < text.length(); at++) {
            int name = at == 0 || text.charAt(at - 1) == ' ' ? names.ordinal(text, at) : -1;
            if (name >= 0 && named.get(name).filter(organ::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // rule: "considering", "resolves to instruct": some bodies write the opening words small
    /** Whether a paragraph opens with a phrase that is written small. */
    public boolean opensSmall(String text) {
        return !text.isEmpty()
                && Chars.isLower(text.charAt(0))
                && phrases.at(text, 0).isPresent();
    }

    boolean opensText(String text, int from) {
        return phrases.opening(text, from).isPresent()
                || Label.at(text, from, text.length()).isPresent();
    }

    // rule: "The Tidal Board, having read the gauges,": behind the comma the preamble begins; not so "meeting at its
    // 3rd session,"
    private EnactingFormula cut(String text) {
        int from = Math.max(0, organStart(text));
        int comma = text.indexOf(", ");
        int name = names.ordinal(text, from);
        boolean whole = name >= 0 && comma == names.match(text, from);
        boolean participle = comma > 0
                && lexicon.match(WordClass.MEETING, text, comma + 2) < 0
                && phrases.at(text, comma + 2)
                        .filter(phrase -> !phrase.finite())
                        .isPresent();
        Optional<Organ> organ = whole ? named.get(name) : Optional.empty();
        return new EnactingFormula(participle ? comma + 2 : text.length(), organ);
    }

    // rule: some bodies put the preamble before their name: "RECALLING …; NOTING …; THE CONFERENCE OF THE PARTIES /
    // DECIDES"
    /** Where the preamble begins that stands directly above enacting words; their own place where none does. */
    int preambleBefore(List<Paragraph> paragraphs, int formula) {
        int first = formula;
        for (int i = formula - 1; i >= 0; i--) {
            String text = paragraphs.get(i).text();
            boolean participle =
                    opening(text).filter(phrase -> !phrase.finite()).isPresent();
            if (participle) {
                first = endsClause(text) ? i : first;
            } else if (first == formula || !Label.at(text, 0, text.length()).isPresent()) {
                return first;
            }
        }
        return first;
    }

    /** The phrase that opens a paragraph, behind its number if it bears one. */
    private Optional<OpeningPhrase> opening(String text) {
        int words = Label.at(text, 0, text.length()).map(Label::end).orElse(0);
        return phrases.opening(text, words);
    }

    private boolean endsClause(String text) {
        char last = text.charAt(text.length() - 1);
        return last == ',' || last == ';' || last == ':' || text.endsWith("; and") || text.endsWith(", and");
    }

    // rule: the name alone, in capital words, before an opening phrase: "THE CONFERENCE OF THE PARTIES TO THE TREATY"
    private boolean isNameAlone(String text, int from) {
        return text.length() <= MAX_BODY_LENGTH
                && Chars.isLetter(text.charAt(text.length() - 1))
                && (names.match(text, from) > 0 || lexicon.match(WordClass.BODY, text, from) > 0)
                && Chars.words(text).stream().allMatch(word -> Chars.isUpper(word.charAt(0)) || word.length() <= 3);
    }

    private Optional<EnactingFormula> unknown(List<Paragraph> paragraphs, int index) {
        String text = paragraphs.get(index).text();
        String next = index + 1 < paragraphs.size() ? paragraphs.get(index + 1).text() : "";
        boolean comma = text.endsWith(",");
        boolean formula = text.length() <= MAX_LENGTH
                && (comma
                        || (isNameAlone(text, Math.max(0, organStart(text)))
                                && opening(next).isPresent()))
                && (opensText(next, 0) || opensSmall(next));
        return formula ? Optional.of(cut(text)) : Optional.empty();
    }
}
