package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of the pages, to tell whether a head says again what an earlier page has said. */
final class PageWords {

    /** Shorter texts stand on any page. */
    private static final int SHORTEST = 4;

    /** A head says what the first page says, or one so many pages before, where another document began. */
    private static final int PAGES_BEFORE = 2;

    /** Rows of a page among which its mast head stands. */
    private static final int MAST_HEAD_ROWS = 8;

    private final List<Page> pages = new ArrayList<>();

    private record Page(String words, Set<String> symbols) {}

    void take(List<PageRow> rows) {
        StringBuilder words = new StringBuilder(" ");
        Set<String> symbols = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            append(rows.get(i).text(), words);
            if (i < MAST_HEAD_ROWS) {
                symbolsIn(rows.get(i).text()).forEach(symbols::add);
            }
        }
        pages.add(new Page(words.toString(), symbols));
    }

    /** Whether a text names the symbol in the head of an earlier page. */
    boolean hasSymbol(String text, int page) {
        return symbolsIn(text).anyMatch(symbol -> isSymbolBefore(symbol, page));
    }

    /** Whether an earlier page says the same, symbols apart. */
    boolean saidBefore(String text, int page) {
        StringBuilder words = new StringBuilder(" ");
        for (String word : text.split(" ", -1)) {
            boolean known = symbolsIn(word).anyMatch(symbol -> isSymbolBefore(symbol, page));
            append(known ? "" : word, words);
        }
        String wanted = words.toString();
        boolean nothingLeft = wanted.isBlank() && hasSymbol(text, page);
        return nothingLeft
                || (wanted.length() >= SHORTEST + 2
                        && before(page).anyMatch(earlier -> earlier.words().contains(wanted)));
    }

    private boolean isSymbolBefore(String symbol, int page) {
        return before(page).anyMatch(earlier -> earlier.symbols().contains(symbol));
    }

    private Stream<Page> before(int page) {
        int near = Math.max(1, page - PAGES_BEFORE);
        return Stream.concat(
                pages.stream().limit(Math.min(1, page)),
                near < page ? pages.subList(near, page).stream() : Stream.of());
    }

    private static Stream<String> symbolsIn(String text) {
        return Stream.of(text.split("\\s+", -1))
                .map(word -> word.replaceAll("^[(\\[]+|[)\\],;]+$", ""))
                .filter(EdgeText::isSymbol);
    }

    /** Letters and digits in small letters, one space between words and behind the last. */
    private static void append(String text, StringBuilder words) {
        String small = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
