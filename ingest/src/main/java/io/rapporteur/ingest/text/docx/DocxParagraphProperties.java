package io.rapporteur.ingest.text.docx;

import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to know of a paragraph (ISO 29500-1, 17.3.1); null means: not said here.
 *
 * @param style paragraph style; empty where none
 */
record DocxParagraphProperties(
        @Nullable String numberingId, @Nullable Integer numberingLevel, boolean pageBreakBefore, String style) {

    static final DocxParagraphProperties NONE = new DocxParagraphProperties(null, null, false, "");

    /** These with what one element inside {@code pPr} says. The run properties of the paragraph mark say nothing here. */
    DocxParagraphProperties with(DocxElement element) {
        return switch (element.name()) {
            case "numId" -> new DocxParagraphProperties(element.value(), numberingLevel, pageBreakBefore, style);
            case "ilvl" -> new DocxParagraphProperties(numberingId, element.number("val", 0), pageBreakBefore, style);
            case "pageBreakBefore" -> new DocxParagraphProperties(numberingId, numberingLevel, element.isOn(), style);
            case "pStyle" -> new DocxParagraphProperties(numberingId, numberingLevel, pageBreakBefore, element.value());
            default -> this;
        };
    }
}
