package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.replay.letters.LetterFilter.Missing;
import io.rapporteur.replay.letters.OpenLetter;
import java.util.List;

/**
 * What became of the letters that were meant.
 *
 * @param requested number of things named
 * @param missing things named that no open letter is
 * @param found open letters that were meant, oldest failure first
 * @param results what became of each of them
 */
public record LetterAccount(int requested, List<Missing> missing, List<OpenLetter> found, List<LetterResult> results) {

    public LetterAccount {
        missing = List.copyOf(missing);
        found = List.copyOf(found);
        results = List.copyOf(results);
    }

    static LetterAccount of(LetterFilter filter, List<OpenLetter> found, List<? extends LetterResult> results) {
        return new LetterAccount(filter.requested(), filter.missing(found), found, List.copyOf(results));
    }

    /** Letters that came to the end that was asked for. */
    public int done() {
        return (int) results.stream().filter(LetterResult::isDone).count();
    }

    /** Things named that are not there, and letters that did not come to that end. */
    public int failed() {
        return missing.size() + results.size() - done();
    }
}
