package io.rapporteur.app.letters;

import io.rapporteur.runtime.letters.OpenLetter;
import java.util.List;

/** Open letters that were asked for, and the account of what was named. */
public record LetterList(List<OpenLetter> letters, LetterReport report) {

    public LetterList {
        letters = List.copyOf(letters);
    }
}
