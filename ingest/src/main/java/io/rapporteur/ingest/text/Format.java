package io.rapporteur.ingest.text;

/** The formats that are read. */
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    XML,
    DOCX,
    PDF
}
