package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.replay.redrive.LetterAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the letters that were named. */
public record LetterReport(Tally tally, List<LetterOutcome> letters) {

    public LetterReport {
        letters = List.copyOf(letters);
    }

    /** The account of the letters that were meant, for people and programs. */
    public static LetterReport of(LetterAccount account) {
        List<LetterOutcome> all = new ArrayList<>();
        account.missing().forEach(missing -> all.add(LetterOutcome.missing(LetterFailures.of(missing))));
        account.results().forEach(result -> all.add(LetterOutcome.of(result)));
        var tally = new Tally(account.requested(), account.found().size(), account.done(), account.failed());
        return new LetterReport(tally, all);
    }

    /** A line for each letter. */
    public List<String> lines(Style style) {
        return letters.stream().map(letter -> line(letter, style)).toList();
    }

    private static String line(LetterOutcome letter, Style style) {
        Failure failure = letter.failure();
        if (failure != null) {
            return failure.line(style);
        }
        String where = letter.sentTo() == null ? "" : " as " + letter.sentTo();
        return style.green(letter.state().toLowerCase(Locale.ROOT)) + " " + letter.id() + " (" + letter.name() + ")"
                + where;
    }
}
