package io.rapporteur.ingest.text.pdf;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a document, to tell a hyphen of the word from a hyphen of the line. */
final class PdfWords {

    /** Languages that cut words at the ends of lines. */
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ru"));

    private final Set<String> words = new HashSet<>();

    /** Months are words that every document may have, be it once: dates must not break with the line. */
    PdfWords() {
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                words.add(month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT));
            }
        }
    }

    void take(PdfLine line) {
        String plain = line.plain();
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inWord = i < plain.length() && (Character.isLetter(plain.charAt(i)) || plain.charAt(i) == '-');
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                words.add(plain.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
    }

    /** Whether the document has the word that results without the hyphen, and never with it. */
    boolean isWhole(String before, String nextLine) {
        String next = firstLetters(nextLine.strip());
        String stem = before.endsWith("-") ? before.substring(0, before.length() - 1) : before;
        boolean letters = !stem.isEmpty() && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
        String whole = (stem + next).toLowerCase(Locale.ROOT);
        String hyphenated = (stem + "-" + next).toLowerCase(Locale.ROOT);
        return letters && words.contains(whole) && !words.contains(hyphenated);
    }

    private static String firstLetters(String line) {
        int to = 0;
        while (to < line.length() && Character.isLetter(line.charAt(to))) {
            to++;
        }
        return line.substring(0, to);
    }
}
