package io.rapporteur.ingest.text.docx;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The start of an element of WordprocessingML; attributes are found by their local names. */
final class DocxElement {

    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final XMLStreamReader reader;

    DocxElement(XMLStreamReader reader) {
        this.reader = reader;
    }

    String name() {
        return reader.getLocalName();
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

    /** The attribute {@code val}. */
    String value() {
        return attribute("val");
    }

    /** Whether a property without a value, or with one, is switched on (ISO 29500-1, 17.17.4). */
    boolean isOn() {
        return !OFF.contains(value());
    }

    /** The attribute as a number, or the default where it is none. */
    int number(String attribute, int defaultValue) {
        String value = attribute(attribute);
        boolean whole = !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Integer.parseInt(value) : defaultValue;
    }
}
