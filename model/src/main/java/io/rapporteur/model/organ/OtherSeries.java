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
    private static final char SESSION = '0';
    private static final int MAX_SESSION_DIGITS = 3;
    private static final int MAX_PART_LENGTH = 5;

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
        char first = text.charAt(from);
        return rows.getOrDefault(Character.isDigit(first) ? SESSION : Character.toLowerCase(first), List.of()).stream()
                .flatMap(row -> in(row, text, from).stream())
                .findFirst();
    }

    private static Optional<OtherSymbol> in(Row row, String text, int from) {
        boolean session = row.text(0).charAt(0) == SESSION;
        String begins = session ? row.text(0).substring(1) : row.text(0);
        int behind = session ? sessionEnd(text, from) : from;
        int number = behind + begins.length();
        if (!text.regionMatches(true, behind, begins, 0, begins.length()) || number >= text.length()) {
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

    private static int sessionEnd(String text, int from) {
        int end = from;
        while (end < Math.min(text.length(), from + MAX_SESSION_DIGITS) && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    // rule: digits, points and strokes, and capitals behind a point, "4.I.A"; a point or stroke at their end belongs to
    // the
    // sentence
    private static int digits(String text, int start) {
        int end = start;
        int limit = Math.min(text.length(), start + MAX_LENGTH);
        while (end < limit && (Character.isDigit(text.charAt(end)) || NUMBER_MARKS.indexOf(text.charAt(end)) >= 0)) {
            end = text.charAt(end) == '.' ? part(text, end + 1) : end + 1;
        }
        while (end > start && NUMBER_MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The end of the capitals that are a part of a number; where none stand there, the same place. */
    private static int part(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        boolean word = end < text.length() && Character.isLetter(text.charAt(end));
        return word || end - from > MAX_PART_LENGTH ? from : end;
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
