package io.rapporteur.ingest.text.docx;

import org.jspecify.annotations.Nullable;

/**
 * What the reader wants to know of a run (ISO 29500-1, 17.3.2); null means: not said here.
 *
 * @param style character style; empty where none
 */
record DocxRunProperties(@Nullable Boolean italic, @Nullable Boolean raised, @Nullable Boolean hidden, String style) {

    static final DocxRunProperties NONE = new DocxRunProperties(null, null, null, "");

    /** These with what one element inside {@code rPr} says. */
    DocxRunProperties with(DocxElement element) {
        return switch (element.name()) {
            case "i" -> new DocxRunProperties(element.isOn(), raised, hidden, style);
            case "vertAlign" -> new DocxRunProperties(italic, element.value().equals("superscript"), hidden, style);
            case "vanish" -> new DocxRunProperties(italic, raised, element.isOn(), style);
            case "rStyle" -> new DocxRunProperties(italic, raised, hidden, element.value());
            default -> this;
        };
    }
}
