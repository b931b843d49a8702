package io.rapporteur.ingest.text.docx;

/** How notes are numbered and which header stands on the first page: from the settings and the sections. */
final class DocxSettings implements DocxPart {

    private String footnoteFormat = "decimal";
    private String endnoteFormat = "lowerRoman";
    private String inside = "";
    private String firstPageHeader = "";
    private String defaultHeader = "";
    private boolean titlePage;
    private boolean firstSectionEnded;

    @Override
    public void open(DocxElement element) {
        switch (element.name()) {
            case "footnotePr", "endnotePr" -> inside = element.name();
            case "numFmt" -> takeFormat(element.value());
            case "headerReference" -> takeHeader(element);
            case "titlePg" -> titlePage |= !firstSectionEnded && element.isOn();
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        if (name.equals(inside)) {
            inside = "";
        }
        firstSectionEnded |= name.equals("sectPr");
    }

    /** Relationship id of the header of the first page; empty where it has none. */
    String firstHeader() {
        return titlePage ? firstPageHeader : defaultHeader;
    }

    String footnoteFormat() {
        return footnoteFormat;
    }

    String endnoteFormat() {
        return endnoteFormat;
    }

    private void takeFormat(String format) {
        if (inside.equals("footnotePr")) {
            footnoteFormat = format;
        } else if (inside.equals("endnotePr")) {
            endnoteFormat = format;
        }
    }

    private void takeHeader(DocxElement element) {
        if (firstSectionEnded) {
            return;
        }
        if (element.attribute("type").equals("first")) {
            firstPageHeader = element.attribute("id");
        } else if (element.attribute("type").equals("default")) {
            defaultHeader = element.attribute("id");
        }
    }
}
