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

    /**
     * The organ whose act the clause tells: "the Council, in resolution 48/13", "the Council recognized it in resolution 48/13".
     */
    record Actor(Issuer issuer) implements Attribution {}

    /**
     * "resolutions": no word names an organ.
     *
     * @param pointsAhead whether the organ that acts may follow: "in resolution 48/13, the Council recognized it"
     */
    record Bare(boolean pointsAhead) implements Attribution {}

    /**
     * A body that is in no gazetteer.
     *
     * @param certain whether the words name a body; otherwise they may as well say what the resolution is about
     */
    record Foreign(boolean certain) implements Attribution {}
}
