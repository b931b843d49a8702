package io.rapporteur.model.language;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form of a verb, or an adjective used as one, of one or several words.
 *
 * @param form in lower case
 * @param opening how it opens a paragraph; null for a form that opens none
 * @param complements words that belong to the phrase when they follow
 * @param feeling whether a feeling or stance may follow: "its deep appreciation"
 * @param function what it says of the thing that the paragraph cites; null where it says nothing of it
 */
public record VerbForm(
        String form,
        @Nullable Opening opening,
        List<String> complements,
        boolean feeling,
        @Nullable Function function) {

    /** How a form opens a paragraph. */
    public enum Opening {
        /** "Recalls", of an operative paragraph. */
        FINITE,
        /** "Recalling", of a preambular paragraph. */
        PARTICIPLE,
        /** "Mindful", of a preambular paragraph. */
        ADJECTIVE
    }

    public VerbForm {
        Objects.requireNonNull(form, "form");
        complements = List.copyOf(complements);
    }
}
