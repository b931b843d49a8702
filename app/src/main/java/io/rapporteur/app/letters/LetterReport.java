package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.runtime.letters.OpenLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the letters that were named. */
public record LetterReport(Tally tally, List<LetterOutcome> letters) {

    public LetterReport {
        letters = List.copyOf(letters);
    }

    static LetterReport of(LetterFilter filter, List<OpenLetter> found, List<LetterOutcome> outcomes) {
        List<LetterOutcome> all = new ArrayList<>();
        filter.missing(found).forEach(failure -> all.add(LetterOutcome.missing(failure)));
        all.addAll(outcomes);
        int failed =
                (int) all.stream().filter(outcome -> outcome.failure() != null).count();
        return new LetterReport(new Tally(filter.requested(), found.size(), all.size() - failed, failed), all);
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
