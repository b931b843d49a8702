package io.rapporteur.parser.lexicon;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of one language. Matching folds case and takes whole words; the longest entry wins. */
public final class Lexicon {

    private static final Lexicon ENGLISH = load("en");

    private static final Map<String, Lexicon> LEXICONS = loadAll();

    /** For each class its words; none for a class that the language has no words of. */
    private final Map<WordClass, PhraseSet> classes;

    private final List<String> joints;
    private final List<Verb> verbs;
    private final WordTable verbForms;
    /** The words with which an opening phrase may begin. */
    private final WordTable openers;

    private Lexicon(Map<WordClass, PhraseSet> classes, List<Verb> verbs, Map<String, Integer> verbForms) {
        this.classes = classes;
        this.joints = Stream.concat(
                        Stream.of(", "),
                        words(WordClass.CONJUNCTION).phrases().stream().map(word -> " " + word + " "))
                .toList();
        this.verbs = verbs;
        this.verbForms = new WordTable(verbForms);
        this.openers = new WordTable(openers(verbForms.keySet()));
    }

    private PhraseSet words(WordClass words) {
        return Objects.requireNonNull(classes.get(words));
    }

    private Map<String, Integer> openers(Set<String> verbForms) {
        Map<String, Integer> openers = new HashMap<>();
        verbForms.forEach(form -> openers.put(form, 1));
        Stream.of(WordClass.ADVERB, WordClass.PERFECT, WordClass.OPENING_ADJECTIVE)
                .flatMap(opening -> words(opening).phrases().stream())
                .forEach(phrase -> openers.put(phrase.substring(0, wordEnd(phrase, 0)), 1));
        return openers;
    }

    /** The words of a language; the English ones where a language has none yet. */
    public static Lexicon of(String language) {
        return LEXICONS.getOrDefault(language, ENGLISH);
    }

    public static Lexicon english() {
        return ENGLISH;
    }

    /** Offset behind the longest entry of a class that stands at {@code from}, or -1. */
    public int match(WordClass words, CharSequence text, int from) {
        return words(words).match(text, from);
    }

    /** Whether the two letters at this place begin an entry of a class. */
    public boolean mayBegin(WordClass words, CharSequence text, int from) {
        return words(words).mayBegin(text, from);
    }

    public boolean startsWith(WordClass words, CharSequence text) {
        return match(words, text, 0) >= 0;
    }

    /** What may part two clauses of a sentence: a comma, or a word that joins them, each with its space. */
    public List<String> joints() {
        return joints;
    }

    /** The month, 1 to 12, whose name stands at {@code from}, or 0. */
    public int month(CharSequence text, int from) {
        return words(WordClass.MONTH).ordinal(text, from) + 1;
    }

    /** The month whose name, but for one character or a point behind it, is the word at this place; or 0. */
    public int spoiltMonth(CharSequence text, int from, int to) {
        int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
        return words(WordClass.MONTH).nearly(text, from, end) + 1;
    }

    /** The verb whose form stands at this place. */
    Optional<Verb> verb(CharSequence text, int from, int to) {
        int index = verbForms.find(text, from, to);
        return index < 0 ? Optional.empty() : Optional.of(verbs.get(index));
    }

    /** Whether the word at this place may begin an opening phrase: dismisses most places at one look. */
    boolean mayOpen(CharSequence text, int from) {
        return openers.find(text, from, wordEnd(text, from)) != WordTable.ABSENT;
    }

    /** Offset behind the word (letters, inner hyphens) at {@code from}. */
    static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (Chars.isLetter(text.charAt(at)) || (text.charAt(at) == '-' && at > from))) {
            at++;
        }
        return at;
    }

    private static Map<String, Lexicon> loadAll() {
        Map<String, Lexicon> lexicons = new HashMap<>();
        for (Row row : Table.rows(Lexicon.class, "lexicons.tsv", 1)) {
            lexicons.put(row.text(0), row.text(0).equals("en") ? ENGLISH : load(row.text(0)));
        }
        return Map.copyOf(lexicons);
    }

    private static Lexicon load(String language) {
        Map<WordClass, List<String>> entries = new EnumMap<>(WordClass.class);
        for (Row row : Table.rows(Lexicon.class, language + "/words.tsv", 2)) {
            entries.computeIfAbsent(row.value(0, WordClass::valueOf), key -> new ArrayList<>())
                    .add(row.text(1));
        }
        Map<WordClass, PhraseSet> classes = new EnumMap<>(WordClass.class);
        for (WordClass words : WordClass.values()) {
            classes.put(words, new PhraseSet(entries.getOrDefault(words, List.of())));
        }
        List<Verb> verbs = new ArrayList<>();
        Map<String, Integer> forms = new HashMap<>();
        for (Row row : Table.rows(Lexicon.class, language + "/verbs.tsv", 3)) {
            List<String> complements = row.parts(2);
            boolean feeling = complements.contains("~");
            PhraseSet words = new PhraseSet(
                    complements.stream().filter(word -> !word.equals("~")).toList());
            forms.put(row.text(0), verbs.size());
            verbs.add(new Verb(Verb.Form.FINITE, words, feeling));
            forms.put(row.text(1), verbs.size());
            verbs.add(new Verb(Verb.Form.PARTICIPLE, words, feeling));
        }
        return new Lexicon(classes, verbs, forms);
    }
}
