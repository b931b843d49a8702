package io.rapporteur.ingest.text.doc;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.form.TextForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.SEPX;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of Word 97 to 2003 and, without notes and numbers of lists, those of Word 6 and 95; Apache POI opens them. First
 * comes the header of the first page, in which masts of official documents stand.
 */
public final class DocReader implements FormatReader {

    private static final String MEDIA_TYPE = "application/msword";
    private static final int MAX_FOLDERS = 16;

    @Override
    public Extraction.Text read(Source source) throws IOException {
        try (InputStream in = new ByteArrayInputStream(source.bytes());
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            requireWhole(container.getRoot(), 0);
            return new Extraction.Text(text(container, source.limits()), MEDIA_TYPE, null);
        } catch (EncryptedDocumentException e) {
            throw new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the document is protected by a password",
                    "remove the password and send it again");
        }
    }

    /**
     * Returns when every stream that the directory names is there.
     *
     * @throws Rejection {@code BROKEN} where one is not
     */
    public static void requireWhole(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes);
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            requireWhole(container.getRoot(), 0);
        }
    }

    /** Reads every stream to its end: of a file that is cut off, the directory may be there and the streams not. */
    private static void requireWhole(DirectoryNode folder, int depth) throws Rejection {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryNode within && depth < MAX_FOLDERS) {
                requireWhole(within, depth + 1);
            } else if (entry instanceof DocumentNode stream) {
                requireWhole(stream);
            }
        }
    }

    private static void requireWhole(DocumentNode stream) throws Rejection {
        byte[] buffer = new byte[16 * 1024];
        long read = 0;
        try (InputStream in = new DocumentInputStream(stream)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
            }
        } catch (IOException | RuntimeException e) {
            throw Rejection.cutOff("the stream " + stream.getName() + " has " + stream.getSize()
                    + " bytes by the directory, and cannot be read beyond byte " + read);
        }
    }

    private static String text(POIFSFileSystem container, ExtractionLimits limits) throws IOException {
        TextForm form = new TextForm(limits);
        try {
            try (HWPFDocument document = new HWPFDocument(container)) {
                write(document, form);
            }
        } catch (OldWordFileFormatException e) {
            try (HWPFOldDocument document = new HWPFOldDocument(container)) {
                new DocContent(form, new DocNumbering(), null, null, true).read(document.getRange());
            }
        }
        return form.finish();
    }

    private static void write(HWPFDocument document, TextForm form) throws Rejection {
        DocNumbering numbering = new DocNumbering();
        Range mast = mast(document);
        if (mast != null) {
            new DocContent(form, numbering, null, null, false).read(mast);
        }
        new DocContent(form, numbering, new DocNotes(document), document.getMainTextboxRange(), true)
                .read(document.getRange());
    }

    /** The header of the first page; null where it has none. */
    private static @Nullable Range mast(HWPFDocument document) {
        List<SEPX> sections = document.getSectionTable().getSections();
        boolean titlePage =
                !sections.isEmpty() && sections.get(0).getSectionProperties().getFTitlePage();
        HeaderStories headers = new HeaderStories(document);
        return titlePage ? headers.getFirstHeaderSubrange() : headers.getOddHeaderSubrange();
    }
}
