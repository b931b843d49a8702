package io.rapporteur.ingest.text;

/** Takes in the XML of one part of a docx, element by element. */
interface DocxPart {

    void open(DocxElement element) throws Rejection;

    void close(String name) throws Rejection;

    default void characters(String text) throws Rejection {}
}
