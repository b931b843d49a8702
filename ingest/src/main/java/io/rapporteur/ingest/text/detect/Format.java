package io.rapporteur.ingest.text.detect;

/** The formats that are read. */
public enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    XML,
    DOCX,
    DOC,
    RTF,
    ODT,
    EPUB,
    MHT,
    PDF,
    PICTURE
}
