package io.rapporteur.ingest.text.odt;

import javax.xml.stream.XMLStreamReader;

/** The start of an element of OpenDocument; attributes are found by their local names, which no element has twice in a sense we ask for. */
final class OdtElement {

    private static final String SVG = "svg-compatible";

    private final XMLStreamReader reader;

    OdtElement(XMLStreamReader reader) {
        this.reader = reader;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Whether it says what a drawing shows, for those who do not see it. */
    boolean isOfDrawing() {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.contains(SVG);
    }

    /** The attribute, or an empty text where it is not set. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The attribute as a number, or the default where it is none. */
    int number(String attribute, int defaultValue) {
        String value = attribute(attribute);
        boolean whole = !value.isEmpty() && value.length() < 7 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Integer.parseInt(value) : defaultValue;
    }
}
