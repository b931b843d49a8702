package io.rapporteur.model.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * A month of the year in a language.
 *
 * @param number 1 to 12
 * @param names how it is written out, usually in one way
 * @param abbreviations how it is shortened, without a point behind it
 */
public record Month(int number, List<String> names, List<String> abbreviations) {

    public Month {
        names = List.copyOf(names);
        abbreviations = List.copyOf(abbreviations);
    }

    /** Names and abbreviations. */
    public List<String> forms() {
        return Stream.concat(names.stream(), abbreviations.stream()).toList();
    }
}
