package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.extraction.Rejection;

/** Takes in the XML of one part of a document, element by element. */
interface OdtPart {

    void open(OdtElement element) throws Rejection;

    void close(String name) throws Rejection;

    default void characters(String text) throws Rejection {}
}
