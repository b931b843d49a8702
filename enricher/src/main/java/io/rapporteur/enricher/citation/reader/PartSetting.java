package io.rapporteur.enricher.citation.reader;

/** How a part of a document speaks of meetings and articles. */
public enum PartSetting {
    /** Says when the document itself was adopted, or quotes another one. */
    SILENT,
    /** Meetings of the organ that speaks, unless another is named. */
    TEXT,
    /** Meetings of the organ whose records were named last. */
    NOTE
}
