package io.rapporteur.ingest.text.docx;

/**
 * A style of a document.
 *
 * @param basedOn the style that it inherits from; empty where none
 */
record DocxStyle(String basedOn, DocxRunProperties run, DocxParagraphProperties paragraph) {

    static final DocxStyle PLAIN = new DocxStyle("", DocxRunProperties.NONE, DocxParagraphProperties.NONE);

    /** This with what one element inside {@code style} says. */
    DocxStyle with(DocxElement element) {
        return element.name().equals("basedOn")
                ? new DocxStyle(element.value(), run, paragraph)
                : new DocxStyle(basedOn, run.with(element), paragraph.with(element));
    }
}
