package io.rapporteur.ingest.text.odt;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.xml.Xml;
import io.rapporteur.ingest.text.zip.ZipParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of OpenDocument, as LibreOffice and its kin write them. Its parts are read as a stream. First comes the header of the
 * first page, in which masts of official documents stand.
 */
public final class OdtReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    @Override
    public Extraction.Text read(Source source) throws IOException {
        ZipParts parts = ZipParts.of(source, Set.of(CONTENT, STYLES, MANIFEST)::contains);
        requireOpen(parts.find(MANIFEST));
        try {
            String text = text(source, parts.require(CONTENT), parts.find(STYLES));
            return new Extraction.Text(text, MEDIA_TYPE, null);
        } catch (XMLStreamException e) {
            throw new Rejection(
                    RejectionReason.BROKEN,
                    "the odt is damaged: " + e.getMessage(),
                    "open it in a word processor, save it anew and send it again");
        }
    }

    /** A document with a password names in its manifest how its parts are encrypted. */
    private static void requireOpen(byte @Nullable [] manifest) throws Rejection {
        if (manifest != null && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the document is protected by a password",
                    "remove the password and send it again");
        }
    }

    private static String text(Source source, byte[] content, byte @Nullable [] stylesPart)
            throws IOException, XMLStreamException {
        byte[] common = stylesPart == null ? content : stylesPart;
        OdtStyles stylesOfHeader = new OdtStyles();
        read(common, stylesOfHeader);
        OdtStyles styles = new OdtStyles();
        read(common, styles);
        read(content, styles);
        OdtListStyles listStyles = new OdtListStyles();
        read(common, listStyles);
        read(content, listStyles);
        OdtLists lists = new OdtLists(listStyles);
        TextForm form = new TextForm(source.limits());

        OdtFirstPage firstPage = new OdtFirstPage(styles);
        read(content, firstPage);
        OdtHeader ofFirst = new OdtHeader(firstPage.masterPage(), "header-first", null);
        read(common, ofFirst);
        read(
                common,
                new OdtHeader(
                        firstPage.masterPage(),
                        ofFirst.isFound() ? "header-first" : "header",
                        new OdtContent(form, stylesOfHeader, lists, false)));
        form.endParagraph();
        form.level(0);
        read(content, new OdtContent(form, styles, lists, true));
        form.level(0);
        return form.finish();
    }

    private static void read(byte[] part, OdtPart target) throws IOException, XMLStreamException {
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> target.open(new OdtElement(reader));
                case XMLStreamConstants.END_ELEMENT -> target.close(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> target
                        .characters(reader.getText());
                default -> {}
            }
        }
        reader.close();
    }
}
