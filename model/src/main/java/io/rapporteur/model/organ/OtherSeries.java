package io.rapporteur.model.organ;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Series of resolutions and decisions of bodies that are no organs of ours ({@code others.tsv}): their documents are theirs, though their
 * organs bear the same names: the General Assembly of the Organization of American States.
 */
public final class OtherSeries {

    private static final OtherSeries KNOWN = new OtherSeries();
    private static final int MAX_LENGTH = 30;
    private static final String NUMBER_MARKS = "./-";

    /** By the first letter, small; the longest beginnings first. */
    private final Map<Character, List<Row>> rows = Table.rows(OtherSeries.class, "others.tsv", 3).stream()
            .sorted(Comparator.comparingInt((Row row) -> row.text(0).length()).reversed())
            .collect(Collectors.groupingBy(
                    row -> Character.toLowerCase(row.text(0).charAt(0))));

    private OtherSeries() {}

    /** The series that ship with Rapporteur. */
    public static OtherSeries known() {
        return KNOWN;
    }

    /**
     * A number in such a series.
     *
     * @param symbol as printed, without white space: {@code AG/RES.3001(LII-O/22)}
     * @param body code of the body
     * @param end offset behind it in the text
     */
    public record OtherSymbol(String symbol, String body, DocumentKind kind, int end) {}

    /** The number that stands at this place: its beginning, a number, and what stands in brackets behind it. */
    public Optional<OtherSymbol> at(String text, int from) {
        if (from >= text.length()) {
            return Optional.empty();
        }
        return rows.getOrDefault(Character.toLowerCase(text.charAt(from)), List.of()).stream()
                .flatMap(row -> in(row, text, from).stream())
                .findFirst();
    }

    private static Optional<OtherSymbol> in(Row row, String text, int from) {
        String begins = row.text(0);
        int number = from + begins.length();
        if (!text.regionMatches(true, from, begins, 0, begins.length()) || number >= text.length()) {
            return Optional.empty();
        }
        int start = text.charAt(number) == ' ' ? number + 1 : number;
        int end = bracket(text, digits(text, start));
        boolean numbered = text.substring(start, end).chars().anyMatch(Character::isDigit);
        boolean opens = start < end && (Character.isDigit(text.charAt(start)) || text.charAt(start) == '(');
        return numbered && opens
                ? Optional.of(new OtherSymbol(
                        text.substring(from, end).replace(" ", ""),
                        row.text(1),
                        row.value(2, DocumentKind::valueOf),
                        end))
                : Optional.empty();
    }

    // rule: digits, points and strokes; a point or stroke at their end belongs to the sentence
    private static int digits(String text, int start) {
        int end = start;
        int limit = Math.min(text.length(), start + MAX_LENGTH);
        while (end < limit && (Character.isDigit(text.charAt(end)) || NUMBER_MARKS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    // rule: a session or a revision in brackets, before the number or behind it, perhaps behind a blank: "(XXXII)",
    // "(LII-O/22)", "(Rev. CoP18)"; and no place and date: "(Lausanne, 1989)"
    private static int bracket(String text, int end) {
        int open = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        int close = open < text.length() && text.charAt(open) == '(' ? text.indexOf(')', open) : -1;
        if (close < 0
                || close - open > MAX_LENGTH
                || text.substring(open, close).indexOf(',') >= 0) {
            return end;
        }
        return digits(text, close + 1);
    }
}
