package io.rapporteur.ingest.text.akn;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.xml.Xml;
import io.rapporteur.ingest.text.xml.XmlEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads Akoma Ntoso 3.0 (OASIS LegalDocML), the United Nations' profile AKN4UN included. XHTML is handed on; other XML is refused. */
public final class AkomaNtosoReader implements FormatReader {

    static final String MEDIA_TYPE = "application/akn+xml";
    private static final String UTF_8 = "UTF-8";

    @Override
    public Extraction.Text read(Source source) throws IOException {
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(source.bytes()));
            try {
                return read(source, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            Extraction.Text mended = MisnestedAkomaNtoso.read(source);
            if (mended != null) {
                return mended;
            }
            XmlEnd.of(source.bytes()).requireRootClosed();
            throw new Rejection(
                    RejectionReason.BROKEN,
                    "the XML is not well-formed: " + where(e),
                    "repair it there, or send the document in another format");
        }
    }

    private static Extraction.Text read(Source source, XMLStreamReader reader) throws IOException, XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD && isHtml(source)) {
                return new HtmlReader().read(source);
            }
            Xml.next(reader);
        }
        if (reader.getLocalName().equals("html")) {
            return new HtmlReader().read(source);
        }
        if (!reader.getLocalName().equals("akomaNtoso")) {
            throw new Rejection(
                    RejectionReason.UNSUPPORTED_FORMAT,
                    "the XML is no Akoma Ntoso: its root element is " + reader.getLocalName(),
                    "send the document as html, docx, pdf or Akoma Ntoso");
        }
        AkomaNtosoText text = new AkomaNtosoText(new TextForm(source.limits()));
        while (reader.hasNext()) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> text.open(
                        reader.getLocalName(), name -> reader.getAttributeValue(null, name));
                case XMLStreamConstants.END_ELEMENT -> text.close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text
                        .characters(reader.getText());
                default -> {}
            }
        }
        Passage read = text.finish();
        return new Extraction.Text(read.text(), MEDIA_TYPE, charset(reader), List.of(), read.links());
    }

    private static boolean isHtml(Source source) {
        return source.ending().endsWith("html") || source.ending().equals("htm");
    }

    private static String charset(XMLStreamReader reader) {
        @Nullable String declared = reader.getCharacterEncodingScheme();
        @Nullable String used = reader.getEncoding();
        return declared != null ? declared : used != null ? used : UTF_8;
    }

    private static String where(XMLStreamException e) {
        String place = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ": ";
        String message = e.getMessage() == null ? "" : e.getMessage();
        int text = message.indexOf("Message: ");
        return place + (text < 0 ? message : message.substring(text + "Message: ".length()));
    }
}
