package io.rapporteur.parser.form;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.text.Chars;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates as documents print them: {@code 31 March 2008}, {@code March 31, 2008}. */
public final class Dates {

    private static final int MAX_LENGTH = 40;
    private static final int YEAR_DIGITS = 4;

    private final Lexicon lexicon;

    public Dates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first date at or after {@code from}. */
    public Optional<Fact> first(Reading reading, int from) {
        String text = reading.text();
        int at = from;
        while (at < text.length()) {
            int end = Chars.skipDigits(text, at, text.length());
            if (end > at) {
                int day = at;
                Optional<Fact> date = at(reading, at, end).or(() -> monthFirst(reading, day, end));
                if (date.isPresent()) {
                    return date;
                }
            }
            at = Math.max(end, at + 1);
        }
        return Optional.empty();
    }

    /** Whether a text is a date and nothing else. */
    public boolean isDate(Reading reading) {
        boolean mayBe = reading.length() <= MAX_LENGTH
                && reading.length() > 0
                && Chars.isDigit(reading.text().charAt(0));
        return mayBe
                && first(reading, 0)
                        .filter(fact -> fact.span().start() == reading.origin(0)
                                && fact.span().end() == reading.origin(reading.length()))
                        .isPresent();
    }

    // rule: 1*2 DIGIT month 4 DIGIT, with what the language puts between them
    private Optional<Fact> at(Reading reading, int from, int dayEnd) {
        String text = reading.text();
        int name = dayEnd - from <= 2 ? lexicon.datePattern().month(text, dayEnd) : -1;
        int month = lexicon.month(text, name);
        return month == 0
                ? Optional.empty()
                : dated(reading, from, dayEnd, month, Chars.skipLetters(text, name, text.length()));
    }

    // rule: "May 4, 2061", as is written in the Americas
    private Optional<Fact> monthFirst(Reading reading, int from, int dayEnd) {
        String text = reading.text();
        int name = from < 2 || dayEnd - from > 2 ? -1 : text.lastIndexOf(' ', from - 2) + 1;
        int month = name < 0 || text.charAt(from - 1) != ' ' ? 0 : lexicon.month(text, name);
        boolean whole = month > 0 && Chars.skipLetters(text, name, text.length()) == from - 1;
        int end = dayEnd + 2 < text.length() ? Chars.skipDigits(text, dayEnd + 2, text.length()) : dayEnd;
        return whole && text.startsWith(", ", dayEnd) && end - dayEnd - 2 == YEAR_DIGITS
                ? iso(text.substring(dayEnd + 2, end), month, text.substring(from, dayEnd))
                        .map(value -> new Fact(value, reading.span(name, end)))
                : Optional.empty();
    }

    /** The first date in a line that holds nothing else but may be ill scanned: "of 3 Apri] 1991", "10 Auqust. 1993". */
    public Optional<Fact> spoilt(Reading reading) {
        String text = reading.text();
        for (int at = 0; at < text.length(); at++) {
            int day = Chars.skipDigits(text, at, text.length());
            if (day > at) {
                int word = lexicon.datePattern().monthWord(text, day);
                int end = wordEnd(text, word);
                int month = end < 0 || day - at > 2 ? 0 : lexicon.spoiltMonth(text, word, end);
                if (month > 0) {
                    return dated(reading, at, day, month, end);
                }
                at = day;
            }
        }
        return Optional.empty();
    }

    /** The space behind a word that is short enough for a month, or -1. */
    private static int wordEnd(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        int end = from;
        while (end < limit && text.charAt(end) != ' ') {
            end++;
        }
        return end < limit ? end : -1;
    }

    private Optional<Fact> dated(Reading reading, int from, int dayEnd, int month, int monthEnd) {
        String text = reading.text();
        int year = lexicon.datePattern().year(text, monthEnd);
        int end = year >= 0 && year < text.length() ? Chars.skipDigits(text, year, text.length()) : year;
        if (end - year != 4) {
            return Optional.empty();
        }
        if (text.charAt(year) != '1' && text.charAt(year) != '2') {
            return Optional.empty();
        }
        return iso(text.substring(year, end), month, text.substring(from, dayEnd))
                .map(value -> new Fact(value, reading.span(from, end)));
    }

    private static Optional<String> iso(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            // "31 June" is printed now and then; it is no date, and nothing is guessed
            return Optional.empty();
        }
    }
}
