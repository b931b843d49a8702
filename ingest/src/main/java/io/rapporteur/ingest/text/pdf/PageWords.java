package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of the pages, to tell whether a head says again what an earlier page has said. */
final class PageWords {

    /** Shorter texts stand on any page. */
    private static final int SHORTEST = 4;

    /** A head says what the first page says, or one so many pages before, where another document began. */
    private static final int PAGES_BEFORE = 2;

    private final List<String> pages = new ArrayList<>();

    void take(List<PageRow> rows) {
        StringBuilder words = new StringBuilder(" ");
        rows.forEach(row -> append(row.text(), words));
        pages.add(words.toString());
    }

    boolean saidBefore(String text, int page) {
        StringBuilder words = new StringBuilder(" ");
        append(text, words);
        if (words.length() < SHORTEST + 2) {
            return false;
        }
        String wanted = words.toString();
        for (int before = page - 1; before >= Math.max(0, page - PAGES_BEFORE); before--) {
            if (pages.get(before).contains(wanted)) {
                return true;
            }
        }
        return page > 0 && pages.get(0).contains(wanted);
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
