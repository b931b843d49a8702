package io.rapporteur.ingest.text.detect;

/** The formats that are read, and those whose files are taken out to be read. */
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
    PICTURE,
    ZIP,
    MAIL,
    OUTLOOK_MAIL
}
