package io.rapporteur.ingest.text.xml;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as it may be read from strangers: no document type, no entities, nothing fetched. */
public final class Xml {

    private Xml() {}

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /**
     * The next event.
     *
     * @throws Rejection at a document type declaration or an entity
     */
    public static int next(XMLStreamReader reader) throws XMLStreamException, Rejection {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Rejection(
                    RejectionReason.UNSAFE,
                    "the XML brings a document type declaration or entities of its own",
                    "save it without a document type declaration, with the characters in place of the entities");
        }
        return event;
    }
}
