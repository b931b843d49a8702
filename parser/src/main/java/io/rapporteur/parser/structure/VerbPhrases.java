package io.rapporteur.parser.structure;

import io.rapporteur.model.document.Phrase;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.OpeningPhrase;
import io.rapporteur.parser.lexicon.OpeningPhrases;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import io.rapporteur.parser.text.Finds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verb phrases of a paragraph: the leading one as italics mark it or the grammar reads it, then the further main verbs of
 * the same sentence ("…, and in this regard requests …").
 */
final class VerbPhrases {

    private static final int MAX_ITALICS_LENGTH = 90;
    private static final int MAX_SUBJECT_LENGTH = 40;

    /** Most phrases of one paragraph; the most seen are seven. */
    static final int MAX = 200;

    private final Italics style;
    private final String source;
    private final Lexicon lexicon;
    private final OpeningPhrases grammar;
    private final List<String> joints;

    VerbPhrases(String source, Lexicon lexicon, Italics style) {
        this.style = style;
        this.source = source;
        this.lexicon = lexicon;
        this.grammar = new OpeningPhrases(lexicon);
        this.joints = lexicon.joints();
    }

    /** The phrases of a paragraph whose words begin at {@code from} of its reading, with the phrase that opens them. */
    List<Phrase> of(Paragraph paragraph, int from, Optional<OpeningPhrase> opening) {
        String text = paragraph.text();
        if (from >= text.length()) {
            return List.of();
        }
        int end = italics(paragraph, from).orElseGet(() -> opening.map(phrase -> printedEnd(text, from, phrase.end()))
                .orElseGet(() -> bareEnd(text, from)));
        List<Phrase> phrases = new ArrayList<>();
        add(phrases, paragraph, from, end);
        boolean finite = opening.map(OpeningPhrase::finite).orElse(true);
        further(phrases, paragraph, end, finite);
        return phrases;
    }

    // rule: in a statement the verb follows the organ: "The Security Council, recalling …, welcomes …"
    /** The phrases of a paragraph of a statement: its finite verbs behind the subject. */
    List<Phrase> ofStatement(Paragraph paragraph) {
        List<Phrase> phrases = new ArrayList<>();
        String text = paragraph.text();
        int verb = behindSpeaker(text);
        int end = verb < 0 ? -1 : mainVerb(text, verb, true);
        if (end > 0) {
            add(phrases, paragraph, verb, end);
        }
        further(phrases, paragraph, Math.max(end, 0), true);
        return phrases;
    }

    private int behindSpeaker(String text) {
        int limit = Math.min(text.length(), MAX_SUBJECT_LENGTH);
        for (int at = 0; at < limit; at++) {
            int end = at == 0 || text.charAt(at - 1) == ' ' ? lexicon.match(WordClass.SPEAKER, text, at) : -1;
            if (end > 0 && end < text.length() && text.charAt(end) == ' ') {
                return end + 1;
            }
        }
        return -1;
    }

    private void add(List<Phrase> phrases, Paragraph paragraph, int from, int end) {
        if (end > from) {
            phrases.add(new Phrase(
                    paragraph.text().substring(from, end), paragraph.reading().span(from, end)));
        }
    }

    private int printedEnd(String text, int from, int end) {
        if (style == Italics.WHOLE_PHRASE) {
            return end;
        }
        int word = from;
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == ' ') {
                if (lexicon.match(WordClass.POSSESSIVE, text, at + 1) > 0) {
                    return goesOn(text, word, at) ? end : at;
                }
                word = at + 1;
            }
        }
        return end;
    }

    // rule: "Expresses its appreciation" says nothing without its object, "Reaffirms / its commitment" does
    private boolean goesOn(String text, int verb, int end) {
        return style == Italics.VERB_UNLESS_UTTERING && lexicon.match(WordClass.UTTERING, text, verb) == end;
    }

    // rule: where the verb stands above the numbers, an infinitive or a clause follows: "To urge"
    private int bareEnd(String text, int from) {
        int to = lexicon.match(WordClass.INFINITIVE, text, from);
        boolean infinitive =
                to > 0 && to + 1 < text.length() && text.charAt(to) == ' ' && Chars.isLower(text.charAt(to + 1));
        return wordEnd(text, infinitive ? to + 1 : from);
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Chars.isSpace(text.charAt(at)) && text.charAt(at) != ',') {
            at++;
        }
        return at;
    }

    // rule: "*Calls upon* States": the italic run at the head of a paragraph is its verb phrase
    private Optional<Integer> italics(Paragraph paragraph, int from) {
        int start = paragraph.reading().origin(from);
        if (start == 0 || source.charAt(start - 1) != '*') {
            return Optional.empty();
        }
        int close = start;
        int limit = Math.min(source.length(), start + MAX_ITALICS_LENGTH);
        while (close < limit && source.charAt(close) != '*' && source.charAt(close) != '\n') {
            close++;
        }
        if (close >= limit || source.charAt(close) != '*') {
            return Optional.empty();
        }
        int end = from;
        while (end < paragraph.text().length() && paragraph.reading().origin(end) < close) {
            end++;
        }
        while (end > from && !Chars.isLetter(paragraph.text().charAt(end - 1))) {
            end--;
        }
        return end > from ? Optional.of(end) : Optional.empty();
    }

    // rule: a further main verb follows "," or "and" (or both), perhaps with "in this regard" between
    private void further(List<Phrase> phrases, Paragraph paragraph, int from, boolean finite) {
        String text = paragraph.text();
        Finds clauses = new Finds(text, joints);
        int joint = clauses.next(from);
        while (joint < text.length() && phrases.size() < MAX) {
            int verb = behindLink(text, text.indexOf(' ', joint) + 1);
            int end = mainVerb(text, verb, finite);
            if (end > 0) {
                add(phrases, paragraph, verb, end);
            }
            joint = clauses.next(Math.max(end, joint + 1));
        }
    }

    private int behindLink(String text, int from) {
        int and = lexicon.match(WordClass.CONJUNCTION, text, from);
        return skipLinks(text, and >= 0 && and < text.length() && text.charAt(and) == ' ' ? and + 1 : from);
    }

    private int skipLinks(String text, int from) {
        int at = from;
        for (int i = 0; i < 3; i++) {
            int end = lexicon.match(WordClass.CLAUSE_LINK, text, at);
            boolean phrase = end > 0 && text.substring(at, end).indexOf(' ') > 0;
            if (!phrase || end >= text.length()) {
                return at;
            }
            int next = text.charAt(end) == ',' ? end + 2 : end + 1;
            if (next >= text.length()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int mainVerb(String text, int from, boolean finite) {
        if (from >= text.length() || !Chars.isLower(text.charAt(from))) {
            return -1;
        }
        Optional<OpeningPhrase> phrase = grammar.at(text, from);
        if (phrase.isEmpty()
                || phrase.get().finite() != finite
                || !takesObject(text, phrase.get().end())) {
            return -1;
        }
        return phrase.get().end();
    }

    // rule: "requests for assistance" and "reports and views, …" are nouns; a verb goes on with its object
    private boolean takesObject(String text, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ') {
            return end < text.length() && text.charAt(end) == ',';
        }
        int noun = lexicon.match(WordClass.NOUN_LINK, text, end + 1);
        return noun < 0 || noun == text.length() || text.charAt(noun) != ' ';
    }
}
