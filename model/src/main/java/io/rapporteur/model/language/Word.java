package io.rapporteur.model.language;

import java.util.List;
import java.util.Objects;

/**
 * A word with a part in the grammar.
 *
 * @param term the part that it plays
 * @param value what distinguishes it from other words with this part; empty for the usual one. {@code words.tsv} says more
 * @param forms how it is written
 */
public record Word(Term term, String value, List<String> forms) {

    public Word {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(value, "value");
        forms = List.copyOf(forms);
    }
}
