package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.model.organ.Organ;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the words of a list of numbers name the organ that gave them. */
public sealed interface Attribution {

    /** The organ that the words name, or the owner of "its"; null where they name none. */
    default @Nullable Issuer issuer() {
        return null;
    }

    /** The organs that a bare noun can stand for. */
    default List<Organ> nouns() {
        return List.of();
    }

    /** "General Assembly resolutions". */
    record Named(Issuer issuer) implements Attribution {}

    /** "Council resolutions". */
    record Noun(List<Organ> nouns) implements Attribution {}

    /**
     * "its resolutions".
     *
     * @param issuer the organ just before, which "its" refers to
     * @param pointsAhead whether "in its" may refer to an organ that follows: "in its resolution 48/141, the Assembly decided"
     */
    record Possessive(@Nullable Issuer issuer, boolean pointsAhead) implements Attribution {}

    /** "resolutions": no word names an organ. */
    record Bare() implements Attribution {}

    /** A body that is in no gazetteer. */
    record Foreign() implements Attribution {}
}
