package io.rapporteur.ingest.text.docx;

import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to know of a paragraph (ISO 29500-1, 17.3.1); null means: not said here.
 *
 * @param style paragraph style; empty where none
 * @param markDeleted whether its end was deleted or moved away under track changes, so that it goes on in the next one (17.13.5.15)
 */
record DocxParagraphProperties(
        @Nullable String numberingId,
        @Nullable Integer numberingLevel,
        boolean pageBreakBefore,
        String style,
        boolean markDeleted) {

    static final DocxParagraphProperties NONE = new DocxParagraphProperties(null, null, false, "", false);

    /** These with what one element inside {@code pPr} says. Of the paragraph mark only its deletion counts. */
    DocxParagraphProperties with(DocxElement element) {
        return switch (element.name()) {
            case "numId" -> new DocxParagraphProperties(
                    element.value(), numberingLevel, pageBreakBefore, style, markDeleted);
            case "ilvl" -> new DocxParagraphProperties(
                    numberingId, element.number("val", 0), pageBreakBefore, style, markDeleted);
            case "pageBreakBefore" -> new DocxParagraphProperties(
                    numberingId, numberingLevel, element.isOn(), style, markDeleted);
            case "pStyle" -> new DocxParagraphProperties(
                    numberingId, numberingLevel, pageBreakBefore, element.value(), markDeleted);
            case "del", "moveFrom" -> new DocxParagraphProperties(
                    numberingId, numberingLevel, pageBreakBefore, style, true);
            default -> this;
        };
    }
}
