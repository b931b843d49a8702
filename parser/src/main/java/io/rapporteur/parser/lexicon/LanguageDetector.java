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

    /** Whether the word at this place is a function word of one of the languages. */
    public static boolean isFunctionWord(CharSequence text, int from) {
        return WORDS.word(text, from) >= 0;
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
        int[] votes = votes(text, end, false);
        int best = best(votes);
        // A text that is all in capitals has no other words.
        return BY_WORDS.get(votes[best] > 0 ? best : best(votes(text, end, true)))
                .code();
    }

    private static int[] votes(String text, int end, boolean capitals) {
        int[] votes = new int[BY_WORDS.size()];
        int at = 0;
        boolean clear = false;
        while (at < end && !clear) {
            int wordEnd = Lexicon.wordEnd(text, at);
            int word = capitals || mayVote(text, at, wordEnd) ? WORDS.word(text, at) : -1;
            if (word >= 0) {
                LANGUAGES.get(word).forEach(language -> votes[language]++);
                int best = best(votes);
                clear = votes[best] >= CLEAR_LEAD + second(votes, best);
            }
            at = Math.max(wordEnd, at + 1);
        }
        return votes;
    }

    // rule: symbols and names are the same in every language: no word in capitals votes, none that joins two of them
    // ("Cabo da Roca"),
    // and none beside a stroke, a point or a digit
    private static boolean mayVote(String text, int from, int end) {
        if (from == end || !Chars.isLower(text.charAt(from))) {
            return false;
        }
        boolean apart = (from == 0 || Chars.isSpace(text.charAt(from - 1)) || !isOfSymbol(text.charAt(from - 1)))
                && (end == text.length() || !isOfSymbol(text.charAt(end)));
        return apart && !joinsNames(text, from, end);
    }

    private static boolean isOfSymbol(char c) {
        return Chars.isDigit(c) || Chars.isLetter(c) || c == '/' || c == '.' || c == '-' || c == '@' || c == '_';
    }

    private static boolean joinsNames(String text, int from, int end) {
        int next = Chars.skipSpaces(text, end, text.length());
        int before = from;
        while (before > 0 && Chars.isSpace(text.charAt(before - 1))) {
            before--;
        }
        int word = before;
        while (word > 0 && Chars.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return next < text.length()
                && Chars.isUpper(text.charAt(next))
                && word < before
                && Chars.isUpper(text.charAt(word));
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
