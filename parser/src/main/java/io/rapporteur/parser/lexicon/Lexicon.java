package io.rapporteur.parser.lexicon;

import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one language. Matching folds case and takes whole words; the longest entry wins. */
public final class Lexicon {

    private static final Lexicon ENGLISH = load("en");

    private final Map<WordClass, PhraseSet> classes;
    private final List<Verb> verbs;
    private final WordTable verbForms;

    private Lexicon(Map<WordClass, PhraseSet> classes, List<Verb> verbs, Map<String, Integer> verbForms) {
        this.classes = classes;
        this.verbs = verbs;
        this.verbForms = new WordTable(verbForms);
    }

    public static Lexicon english() {
        return ENGLISH;
    }

    /** Offset behind the longest entry of a class that stands at {@code from}, or -1. */
    public int match(WordClass words, CharSequence text, int from) {
        PhraseSet set = classes.get(words);
        return set == null ? -1 : set.match(text, from);
    }

    public boolean startsWith(WordClass words, CharSequence text) {
        return match(words, text, 0) >= 0;
    }

    /** The month, 1 to 12, whose name stands at {@code from}, or 0. */
    public int month(CharSequence text, int from) {
        PhraseSet months = classes.get(WordClass.MONTH);
        return months == null ? 0 : months.ordinal(text, from) + 1;
    }

    /** The month whose name, but for one character or a point behind it, is the word at this place; or 0. */
    public int spoiltMonth(CharSequence text, int from, int to) {
        PhraseSet months = classes.get(WordClass.MONTH);
        int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
        return months == null ? 0 : months.nearly(text, from, end) + 1;
    }

    /** The verb whose form stands at this place. */
    Optional<Verb> verb(CharSequence text, int from, int to) {
        int index = verbForms.find(text, from, to);
        return index < 0 ? Optional.empty() : Optional.of(verbs.get(index));
    }

    /** Offset behind the word (letters, inner hyphens) at {@code from}. */
    static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (Chars.isLetter(text.charAt(at)) || (text.charAt(at) == '-' && at > from))) {
            at++;
        }
        return at;
    }

    private static Lexicon load(String language) {
        Map<WordClass, List<String>> entries = new EnumMap<>(WordClass.class);
        for (String[] row : Tables.rows(Lexicon.class, language + "/words.tsv", 2)) {
            entries.computeIfAbsent(WordClass.valueOf(row[0]), key -> new ArrayList<>())
                    .add(row[1]);
        }
        Map<WordClass, PhraseSet> classes = new EnumMap<>(WordClass.class);
        entries.forEach((words, phrases) -> classes.put(words, new PhraseSet(phrases)));
        List<Verb> verbs = new ArrayList<>();
        Map<String, Integer> forms = new HashMap<>();
        for (String[] row : Tables.rows(Lexicon.class, language + "/verbs.tsv", 3)) {
            List<String> complements = row[2].isEmpty() ? List.of() : List.of(row[2].split("\\|", -1));
            boolean feeling = complements.contains("~");
            PhraseSet words = new PhraseSet(
                    complements.stream().filter(word -> !word.equals("~")).toList());
            forms.put(row[0], verbs.size());
            verbs.add(new Verb(Verb.Form.FINITE, words, feeling));
            forms.put(row[1], verbs.size());
            verbs.add(new Verb(Verb.Form.PARTICIPLE, words, feeling));
        }
        return new Lexicon(classes, verbs, forms);
    }
}
