package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of Word 2007 and later. The package is opened by Apache POI; its parts are read as a stream, so that memory
 * does not grow with the document. First comes the header of the first page, in which masts of official documents stand.
 */
public final class DocxReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String OFFICE_DOCUMENT = "/officeDocument";

    @Override
    public Extraction.Text read(Source source) throws IOException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(source.bytes()))) {
            Passage text = new Reading(container, source.limits()).text();
            return new Extraction.Text(text.text(), MEDIA_TYPE, null, List.of(), text.links());
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new Rejection(
                    RejectionReason.BROKEN,
                    "the docx is damaged: " + e.getMessage(),
                    "open it in a word processor, save it anew and send it again");
        }
    }

    /** One document being read. */
    private static final class Reading {

        private final OPCPackage container;
        private final PackagePart main;
        private final TextForm form;
        private final DocxStyles styles = new DocxStyles();
        private final DocxNumbering numbering = new DocxNumbering();
        private final DocxSettings settings = new DocxSettings();
        private final DocxNotes notes = new DocxNotes();

        Reading(OPCPackage container, ExtractionLimits limits) throws IOException, OpenXML4JException {
            this.container = container;
            this.main = mainPart();
            this.form = new TextForm(limits);
        }

        Passage text() throws IOException, OpenXML4JException, XMLStreamException {
            read(related(main, "/styles"), styles);
            read(related(main, "/numbering"), numbering);
            read(related(main, "/settings"), settings);
            read(main, settings);
            PackagePart mast = part(main, settings.firstHeader());
            if (mast != null) {
                DocxContent header = content(DocxContent.Story.HEADER, mast);
                read(mast, header);
                header.finish();
            }
            DocxContent body = content(DocxContent.Story.BODY, main);
            read(main, body);
            body.finish();
            readNotes("/footnotes", DocxContent.Story.FOOTNOTES);
            readNotes("/endnotes", DocxContent.Story.ENDNOTES);
            notes.writeTo(form);
            return new Passage(form.finish(), form.links());
        }

        private void readNotes(String kind, DocxContent.Story story)
                throws IOException, OpenXML4JException, XMLStreamException {
            PackagePart part = related(main, kind);
            if (part != null) {
                read(part, content(story, part));
            }
        }

        private DocxContent content(DocxContent.Story story, PackagePart part) {
            return new DocxContent(form, story, styles, numbering, settings, notes, new DocxRelations(part));
        }

        private PackagePart mainPart() throws IOException, OpenXML4JException {
            for (PackageRelationship relationship : container.getRelationships()) {
                if (relationship.getRelationshipType().endsWith(OFFICE_DOCUMENT)) {
                    PackagePart part = container.getPart(relationship);
                    if (part != null) {
                        return part;
                    }
                }
            }
            throw new Rejection(
                    RejectionReason.BROKEN,
                    "the docx is damaged: its main part is missing",
                    "open it in a word processor, save it anew and send it again");
        }

        private static @Nullable PackagePart related(PackagePart from, String kind) throws OpenXML4JException {
            PackageRelationshipCollection all = from.getRelationships();
            for (PackageRelationship relationship : all) {
                if (relationship.getRelationshipType().endsWith(kind)) {
                    return from.getRelatedPart(relationship);
                }
            }
            return null;
        }

        private static @Nullable PackagePart part(PackagePart from, String id) throws OpenXML4JException {
            PackageRelationship relationship = id.isEmpty() ? null : from.getRelationship(id);
            return relationship == null ? null : from.getRelatedPart(relationship);
        }

        private static void read(@Nullable PackagePart part, DocxPart target) throws IOException, XMLStreamException {
            if (part == null) {
                return;
            }
            try (InputStream in = part.getInputStream()) {
                XMLStreamReader reader = Xml.reader(in);
                while (reader.hasNext()) {
                    switch (Xml.next(reader)) {
                        case XMLStreamConstants.START_ELEMENT -> target.open(new DocxElement(reader));
                        case XMLStreamConstants.END_ELEMENT -> target.close(reader.getLocalName());
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> target
                                .characters(reader.getText());
                        default -> {}
                    }
                }
                reader.close();
            }
        }
    }
}
