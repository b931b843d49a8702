package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.extraction.Rejection;
import org.jspecify.annotations.Nullable;

/** Passes on the header of the first page: the one for first pages where there is one, else that of all. */
final class OdtHeader implements OdtPart {

    private final String masterPage;
    private final String wanted;
    private final @Nullable OdtPart target;
    private boolean inPage;
    private boolean inHeader;
    private boolean found;

    /**
     * Looks for a header.
     *
     * @param wanted {@code header} or {@code header-first}
     * @param target null to learn only whether there is one
     */
    OdtHeader(String masterPage, String wanted, @Nullable OdtPart target) {
        this.masterPage = masterPage;
        this.wanted = wanted;
        this.target = target;
    }

    boolean isFound() {
        return found;
    }

    @Override
    public void open(OdtElement element) throws Rejection {
        if (inHeader && target != null) {
            target.open(element);
        } else if (element.name().equals("master-page")) {
            inPage = element.attribute("name").equals(masterPage);
        } else if (inPage
                && element.name().equals(wanted)
                && !element.attribute("display").equals("false")) {
            inHeader = true;
            found = true;
        }
    }

    @Override
    public void close(String name) throws Rejection {
        if (inHeader && name.equals(wanted)) {
            inHeader = false;
        } else if (inHeader && target != null) {
            target.close(name);
        } else if (name.equals("master-page")) {
            inPage = false;
        }
    }

    @Override
    public void characters(String text) throws Rejection {
        if (inHeader && target != null) {
            target.characters(text);
        }
    }
}
