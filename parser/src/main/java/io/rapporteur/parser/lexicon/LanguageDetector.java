package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.Language;
import io.rapporteur.model.language.Languages;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the language of a text: by its script, or by the function words it uses most. */
public final class LanguageDetector {

    /** The head of a text tells its language; in characters. */
    private static final int SAMPLE = 2_000;

    /** So many characters of the head tell its script. */
    private static final int LETTERS = 250;

    /** A language that is so many words ahead of all others will not be overtaken. */
    private static final int CLEAR_LEAD = 10;

    /** The languages whose script tells them. */
    private static final List<Language> BY_SCRIPT = Languages.all().stream()
            .filter(language -> language.script().isPresent())
            .toList();

    /** The languages whose words tell them. */
    private static final List<Language> BY_WORDS = Languages.all().stream()
            .filter(language -> !language.functionWords().isEmpty())
            .toList();

    private static final PhraseSet WORDS;

    /** For each function word the languages that have it, by their place in the list. */
    private static final List<List<Integer>> LANGUAGES;

    static {
        Map<String, List<Integer>> languages = new LinkedHashMap<>();
        for (int i = 0; i < BY_WORDS.size(); i++) {
            for (String word : BY_WORDS.get(i).functionWords()) {
                languages.computeIfAbsent(word, unused -> new ArrayList<>()).add(i);
            }
        }
        WORDS = new PhraseSet(languages.keySet());
        LANGUAGES = List.copyOf(languages.values());
    }

    private LanguageDetector() {}

    /** ISO 639-1 code of one of the languages that are known; {@code en} where the text does not say. */
    public static String languageOf(String text) {
        int end = Math.min(text.length(), SAMPLE);
        String script = byScript(text, end);
        return script.isEmpty() ? byWords(text, end) : script;
    }

    // rule: half of the letters belong to a script that only one of the languages uses; some letters, evenly
    // taken, tell
    private static String byScript(String text, int end) {
        int step = 1 + end / LETTERS;
        int letters = 0;
        int[] found = new int[BY_SCRIPT.size()];
        for (int i = 0; i < end; i += step) {
            char c = text.charAt(i);
            if (Chars.isLetter(c)) {
                letters++;
                count(c, found);
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] * 2 > letters) {
                return BY_SCRIPT.get(i).code();
            }
        }
        return "";
    }

    private static void count(char letter, int[] found) {
        for (int i = 0; i < found.length; i++) {
            if (BY_SCRIPT.get(i).script().orElseThrow().has(letter)) {
                found[i]++;
            }
        }
    }

    private static String byWords(String text, int end) {
        int[] votes = new int[BY_WORDS.size()];
        int at = 0;
        int best = 0;
        boolean clear = false;
        while (at < end && !clear) {
            int wordEnd = Lexicon.wordEnd(text, at);
            int word = WORDS.word(text, at);
            if (word >= 0) {
                LANGUAGES.get(word).forEach(language -> votes[language]++);
                best = best(votes);
                clear = votes[best] >= CLEAR_LEAD + second(votes, best);
            }
            at = Math.max(wordEnd, at + 1);
        }
        return BY_WORDS.get(best).code();
    }

    private static int second(int[] votes, int best) {
        int second = 0;
        for (int i = 0; i < votes.length; i++) {
            second = i == best ? second : Math.max(second, votes[i]);
        }
        return second;
    }

    private static int best(int[] votes) {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
            }
        }
        return best;
    }
}
