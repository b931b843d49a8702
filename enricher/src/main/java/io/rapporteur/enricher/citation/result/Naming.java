package io.rapporteur.enricher.citation.result;

/** How a citation names its target. */
public enum Naming {
    /** By number, symbol, volume or sales number. */
    NUMBER,
    /** By the full title of a treaty, or as the Charter of the United Nations. */
    TITLE,
    /** By the title of an instrument or publication whose identity the words alone do not give. */
    NAMED,
    /** By a short form, defined in the document or usual: "the Convention", "2030 Agenda". */
    SHORTHAND,
    /** By reference to the note before: "Ibid., vol. 2237". */
    IBID,
    /** By pointing back: "that resolution". Resolved and kept, but not a citation of its own in the labelling rules. */
    ANAPHORA
}
