package io.rapporteur.parser.lexicon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells the language of a text: by its script, or in Latin script by the function words it uses most. */
public final class Languages {

    private static final int SAMPLE = 20_000;
    private static final Map<String, String> WORDS = load();

    private Languages() {}

    /** ISO 639-1 code; {@code en} where the text does not say. */
    public static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        String script = byScript(sample);
        return script.isEmpty() ? byWords(sample) : script;
    }

    // rule: half of the letters belong to a script that only one of the official languages uses
    private static String byScript(String sample) {
        int letters = 0;
        int[] found = new int[3];
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Character.isLetter(c)) {
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
        String[] codes = {"ru", "ar", "zh"};
        for (int i = 0; i < codes.length; i++) {
            if (found[i] * 2 > letters) {
                return codes[i];
            }
        }
        return "";
    }

    private static String byWords(String sample) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        int at = 0;
        while (at < sample.length()) {
            int end = Lexicon.wordEnd(sample, at);
            if (end > at) {
                String languages = WORDS.get(sample.substring(at, end).toLowerCase(Locale.ROOT));
                if (languages != null) {
                    for (String language : languages.split(" ", -1)) {
                        votes.merge(language, 1, Integer::sum);
                    }
                }
            }
            at = Math.max(end, at + 1);
        }
        String best = "en";
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > votes.getOrDefault(best, 0)) {
                best = vote.getKey();
            }
        }
        return best;
    }

    private static Map<String, String> load() {
        Map<String, String> words = new HashMap<>();
        for (String[] row : Tables.rows(Languages.class, "languages.tsv", 2)) {
            for (String word : row[1].split(" ", -1)) {
                words.merge(word, row[0], (first, second) -> first + " " + second);
            }
        }
        return words;
    }
}
