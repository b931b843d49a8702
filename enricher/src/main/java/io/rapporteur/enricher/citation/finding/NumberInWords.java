package io.rapporteur.enricher.citation.finding;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the words of a citation its number stands: "paragraph 3 of resolution [77/212] of 15 December 2022". */
final class NumberInWords {

    private NumberInWords() {}

    /** The place of the number in the text as received, or null where the words do not spell it as the target does. */
    static @Nullable Span of(Citation citation, String target) {
        String words = citation.text();
        List<String> figures = figures(target);
        int start = -1;
        int at = 0;
        for (String figure : figures) {
            int found = find(words, figure, at);
            if (found < 0) {
                continue;
            }
            start = start < 0 ? found : start;
            at = found + figure.length();
        }
        return start < 0
                ? null
                : new Span(citation.span().start() + start, citation.span().start() + at);
    }

    /** The runs of digits of an id, and the Roman session in its brackets. */
    private static List<String> figures(String target) {
        List<String> figures = new ArrayList<>();
        int from = 0;
        while (from < target.length()) {
            int to = from;
            while (to < target.length() && Character.isLetterOrDigit(target.charAt(to))) {
                to++;
            }
            String run = target.substring(from, to);
            boolean bracketed = from > 0 && target.charAt(from - 1) == '(';
            String number = digits(run);
            if (bracketed && !run.isEmpty()) {
                figures.add(run);
            } else if (!number.isEmpty()) {
                figures.add(number);
            }
            from = to + 1;
        }
        return figures;
    }

    /** The digits with which a run begins: those of 270B. */
    private static String digits(String run) {
        int to = 0;
        while (to < run.length() && run.charAt(to) >= '0' && run.charAt(to) <= '9') {
            to++;
        }
        return run.substring(0, to);
    }

    /** The first place of a figure that is no piece of a longer one. */
    private static int find(String words, String figure, int from) {
        for (int at = words.indexOf(figure, from); at >= 0; at = words.indexOf(figure, at + 1)) {
            int end = at + figure.length();
            boolean begins = at == 0 || !Character.isDigit(words.charAt(at - 1));
            boolean ends = end == words.length() || !Character.isDigit(words.charAt(end));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }
}
