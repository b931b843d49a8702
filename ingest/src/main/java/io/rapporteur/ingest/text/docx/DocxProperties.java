package io.rapporteur.ingest.text.docx;

import org.jspecify.annotations.Nullable;

/** What the reader wants to know of a style, a paragraph or a run; null means: not said here. */
final class DocxProperties {

    @Nullable
    Boolean italic;

    @Nullable
    Boolean raised;

    @Nullable
    Boolean hidden;

    @Nullable
    String numberingId;

    @Nullable
    Integer numberingLevel;

    String basedOn = "";
    String style = "";
    boolean pageBreakBefore;

    /** Takes one element inside {@code rPr} or {@code pPr}. */
    void take(DocxElement element) {
        switch (element.name()) {
            case "i" -> italic = element.isOn();
            case "vertAlign" -> raised = element.value().equals("superscript");
            case "vanish" -> hidden = element.isOn();
            case "rStyle", "pStyle" -> style = element.value();
            case "basedOn" -> basedOn = element.value();
            case "numId" -> numberingId = element.value();
            case "ilvl" -> numberingLevel = element.number("val", 0);
            case "pageBreakBefore" -> pageBreakBefore = element.isOn();
            default -> {}
        }
    }
}
