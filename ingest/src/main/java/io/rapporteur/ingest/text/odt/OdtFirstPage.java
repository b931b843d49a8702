package io.rapporteur.ingest.text.odt;

/** Which master page the document begins with: its header has the mast. */
final class OdtFirstPage implements OdtPart {

    private static final String DEFAULT = "Standard";

    private final OdtStyles styles;
    private boolean inText;
    private boolean found;
    private String masterPage = DEFAULT;

    OdtFirstPage(OdtStyles styles) {
        this.styles = styles;
    }

    @Override
    public void open(OdtElement element) {
        String name = element.name();
        inText |= name.equals("text") && !found;
        if (inText && !found && (name.equals("p") || name.equals("h"))) {
            found = true;
            String said = styles.masterPage(element.attribute("style-name"));
            masterPage = said.isEmpty() ? DEFAULT : said;
        }
    }

    @Override
    public void close(String name) {}

    String masterPage() {
        return masterPage;
    }
}
