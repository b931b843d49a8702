package io.rapporteur.parser.lexicon;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import io.rapporteur.parser.text.Chars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the language of a text: by its script, or in Latin script by the function words it uses most. */
public final class Languages {

    /** The head of a text tells its language; in characters. */
    private static final int SAMPLE = 2_000;

    /** So many characters of the head tell its script. */
    private static final int LETTERS = 250;

    /** A language that is so many words ahead of all others will not be overtaken. */
    private static final int CLEAR_LEAD = 10;

    /** The languages whose script tells them. */
    private static final List<String> SCRIPTS = List.of("ru", "ar", "zh");

    private static final String DEFAULT = "en";

    /** The languages in Latin script, the default first. */
    private static final List<String> CODES = new ArrayList<>();

    /** For each function word a bit for each language that has it. */
    private static final WordTable WORDS = load();

    private Languages() {}

    /** Every code that {@link #of} gives. */
    public static List<String> codes() {
        return Stream.concat(CODES.stream(), SCRIPTS.stream()).toList();
    }

    /** ISO 639-1 code; {@code en} where the text does not say. */
    public static String of(String text) {
        int end = Math.min(text.length(), SAMPLE);
        String script = byScript(text, end);
        return script.isEmpty() ? byWords(text, end) : script;
    }

    // rule: half of the letters belong to a script that only one of the official languages uses; some
    // letters, evenly taken, tell
    private static String byScript(String text, int end) {
        int step = 1 + end / LETTERS;
        int letters = 0;
        int[] found = new int[SCRIPTS.size()];
        for (int i = 0; i < end; i += step) {
            char c = text.charAt(i);
            if (Chars.isLetter(c)) {
                letters++;
                if (c >= '\u0400' && c <= '\u052f') {
                    found[0]++;
                } else if (c >= '\u0600' && c <= '\u06ff') {
                    found[1]++;
                } else if (c >= '\u4e00' && c <= '\u9fff') {
                    found[2]++;
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] * 2 > letters) {
                return SCRIPTS.get(i);
            }
        }
        return "";
    }

    private static String byWords(String text, int end) {
        int[] votes = new int[CODES.size()];
        int at = 0;
        int best = 0;
        boolean clear = false;
        while (at < end && !clear) {
            int wordEnd = Lexicon.wordEnd(text, at);
            int languages = wordEnd > at ? WORDS.find(text, at, wordEnd) : WordTable.ABSENT;
            if (languages > 0) {
                count(languages, votes);
                best = best(votes);
                clear = votes[best] >= CLEAR_LEAD + second(votes, best);
            }
            at = Math.max(wordEnd, at + 1);
        }
        return CODES.get(best);
    }

    private static void count(int languages, int[] votes) {
        for (int i = 0; i < votes.length; i++) {
            votes[i] += languages >> i & 1;
        }
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

    private static WordTable load() {
        CODES.add(DEFAULT);
        Map<String, Integer> words = new HashMap<>();
        for (Row row : Table.rows(Languages.class, "languages.tsv", 2)) {
            if (!CODES.contains(row.text(0))) {
                CODES.add(row.text(0));
            }
            int bit = 1 << CODES.indexOf(row.text(0));
            for (String word : row.text(1).split(" ", -1)) {
                words.merge(word, bit, (first, second) -> first | second);
            }
        }
        return new WordTable(words);
    }
}
