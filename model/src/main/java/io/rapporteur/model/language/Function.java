package io.rapporteur.model.language;

/** What a paragraph does with the thing it cites, as its governing verb says; {@code verbs.tsv} maps the verbs. */
public enum Function {
    RECALLS,
    REAFFIRMS,
    TAKES_NOTE,
    WELCOMES,
    GUIDED_BY,
    ACTS_UNDER,
    CONSIDERS,
    RECOGNIZES,
    EMPHASIZES,
    EXPRESSES,
    DETERMINES,
    DECIDES,
    ADOPTS,
    ENDORSES,
    EXTENDS,
    AMENDS,
    REQUESTS,
    CALLS_UPON,
    URGES,
    ENCOURAGES,
    INVITES,
    RECOMMENDS,
    CONDEMNS,
    DEMANDS,
    /** No verb governs it: a footnote, a title, a list. */
    MENTIONS
}
