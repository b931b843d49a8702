package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.Language;
import io.rapporteur.model.language.Languages;
import io.rapporteur.model.language.OrganName;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.language.VerbForm;
import io.rapporteur.model.language.Word;
import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language, as the reader of structure needs them. Case is folded; the longest entry wins. */
public final class Lexicon {

    private static final String PHRASES = "phrases.tsv";

    private static final Lexicon ENGLISH = new Lexicon(Languages.english());

    /** The languages that have phrases of their own. */
    private static final Map<String, Lexicon> LEXICONS = Languages.all().stream()
            .filter(language -> language.has(PHRASES))
            .collect(Collectors.toUnmodifiableMap(
                    Language::code, language -> language == Languages.english() ? ENGLISH : new Lexicon(language)));

    private final Language language;
    /** For each class its words; none for a class that the language has no words of. */
    private final Map<WordClass, PhraseSet> classes = new EnumMap<>(WordClass.class);

    private final MonthNames months;
    private final DatePattern datePattern;
    private final int[] ordinalLengths;
    private final List<String> joints;
    /** The forms of verbs that open paragraphs. */
    private final PhraseSet verbForms;

    private final List<OpeningVerb> verbs;
    /** The words with which an opening phrase may begin. */
    private final PhraseSet openers;

    /** The words of a language that has phrases of its own. */
    Lexicon(Language language) {
        this.language = language;
        this.months = new MonthNames(language.months());
        this.datePattern = new DatePattern(language.dateForm());
        this.ordinalLengths = language.forms(Term.ORDINAL).stream()
                .mapToInt(String::length)
                .distinct()
                .toArray();
        Map<WordClass, List<String>> entries = entries();
        for (WordClass words : WordClass.values()) {
            classes.put(words, new PhraseSet(entries.getOrDefault(words, List.of())));
        }
        this.joints = Stream.concat(
                        Stream.of(", "),
                        words(WordClass.CONJUNCTION).phrases().stream().map(word -> " " + word + " "))
                .toList();
        List<VerbForm> opening = language.verbs().stream()
                .filter(verb -> verb.opening() != null && verb.opening() != VerbForm.Opening.ADJECTIVE)
                .toList();
        this.verbForms = new PhraseSet(opening.stream().map(VerbForm::form).toList());
        this.verbs = opening.stream().map(OpeningVerb::of).toList();
        this.openers = new PhraseSet(openers());
    }

    private Map<WordClass, List<String>> entries() {
        Map<WordClass, List<String>> entries = new EnumMap<>(WordClass.class);
        for (Row row : Table.rows(Lexicon.class, PHRASES, 2)) {
            add(entries, row);
        }
        for (Row row : language.table(PHRASES, 2)) {
            add(entries, row);
        }
        language.words().forEach(word -> wordClass(word)
                .ifPresent(words ->
                        entries.computeIfAbsent(words, key -> new ArrayList<>()).addAll(word.forms())));
        entries.computeIfAbsent(WordClass.NUMBER_LEAD, key -> new ArrayList<>()).addAll(months.names());
        entries.put(
                WordClass.OPENING_ADJECTIVE,
                language.verbs().stream()
                        .filter(verb -> verb.opening() == VerbForm.Opening.ADJECTIVE)
                        .map(VerbForm::form)
                        .toList());
        return entries;
    }

    private static void add(Map<WordClass, List<String>> entries, Row row) {
        entries.computeIfAbsent(row.value(0, WordClass::valueOf), key -> new ArrayList<>())
                .addAll(row.parts(1));
    }

    /** The class of a word that citations need too. */
    private static Optional<WordClass> wordClass(Word word) {
        WordClass words =
                switch (word.term()) {
                    case AND -> WordClass.CONJUNCTION;
                    case THE -> WordClass.ARTICLE;
                    case ITS -> WordClass.POSSESSIVE;
                    case ANNEX, APPENDIX -> WordClass.ANNEX;
                    case RESOLUTION -> word.value().isEmpty() ? WordClass.RESOLUTION : null;
                    case DECISION -> word.value().isEmpty() ? WordClass.DECISION : null;
                    default -> null;
                };
        return Optional.ofNullable(words);
    }

    private List<String> openers() {
        List<String> openers = new ArrayList<>(verbForms.phrases());
        Stream.of(WordClass.ADVERB, WordClass.PERFECT, WordClass.OPENING_ADJECTIVE)
                .flatMap(opening -> words(opening).phrases().stream())
                .forEach(phrase -> openers.add(phrase.substring(0, wordEnd(phrase, 0))));
        return openers;
    }

    private PhraseSet words(WordClass words) {
        return Objects.requireNonNull(classes.get(words));
    }

    /** The words of a language; the English ones where a language has no phrases of its own. */
    public static Lexicon of(String language) {
        return LEXICONS.getOrDefault(language, ENGLISH);
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

    /** What the organs are called. */
    public List<OrganName> organs() {
        return language.organs();
    }

    /** The month, 1 to 12, whose name stands at {@code from}, or 0. */
    public int month(CharSequence text, int from) {
        return months.at(text, from);
    }

    /** The month whose name, but for one character or a point behind it, is the word at this place; or 0. */
    public int spoiltMonth(CharSequence text, int from, int to) {
        return months.spoilt(text, from, to);
    }

    /** What stands between day, month and year. */
    public DatePattern datePattern() {
        return datePattern;
    }

    /** Whether so many letters behind a number make it an ordinal: "44th". */
    public boolean isOrdinal(int letters) {
        for (int length : ordinalLengths) {
            if (length == letters) {
                return true;
            }
        }
        return false;
    }

    /** The verb whose form is the word at this place. */
    Optional<OpeningVerb> verb(CharSequence text, int from) {
        int index = verbForms.word(text, from);
        return index < 0 ? Optional.empty() : Optional.of(verbs.get(index));
    }

    /** Whether the word at this place may begin an opening phrase: dismisses most places at one look. */
    boolean mayOpen(CharSequence text, int from) {
        return openers.word(text, from) >= 0;
    }

    /** Offset behind the word (letters, inner hyphens) at {@code from}. */
    static int wordEnd(CharSequence text, int from) {
        if (from >= text.length() || !Chars.isLetter(text.charAt(from))) {
            return from;
        }
        int at = from + 1;
        while (at < text.length() && isInWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a word goes on with a character. */
    static boolean isInWord(char c) {
        return Chars.isLetter(c) || c == '-';
    }
}
