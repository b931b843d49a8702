package io.rapporteur.model.document;

/** What a document is, as its own heading says. */
public enum DocumentKind {
    RESOLUTION,
    DECISION,
    PRESIDENTIAL_STATEMENT,
    DRAFT_RESOLUTION,
    REPORT,
    LETTER,
    /** None of the above, or the document does not say. */
    OTHER
}
