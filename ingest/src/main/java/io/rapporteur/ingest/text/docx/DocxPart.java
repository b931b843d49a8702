package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.extraction.Rejection;

/** Takes in the XML of one part of a docx, element by element. */
interface DocxPart {

    void open(DocxElement element) throws Rejection;

    void close(String name) throws Rejection;

    default void characters(String text) throws Rejection {}
}
