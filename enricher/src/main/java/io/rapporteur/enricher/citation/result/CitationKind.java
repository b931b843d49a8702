package io.rapporteur.enricher.citation.result;

/** What a citation cites. */
public enum CitationKind {
    RESOLUTION,
    DECISION,
    /** A statement by the president of an organ ({@code S/PRST/…}). */
    STATEMENT,
    TREATY,
    /** The Charter of the United Nations. */
    CHARTER,
    /** An instrument that is not a treaty, cited by its title: a declaration, programme, plan, agenda, final act. */
    DECLARATION,
    /** Any document cited by its symbol. */
    DOCUMENT,
    /** A publication cited by its title or sales number. */
    PUBLICATION,
    /** A judgment or opinion in a law report. */
    REPORT,
    /** A meeting cited by its record. */
    MEETING
}
