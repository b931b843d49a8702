package io.rapporteur.ingest.text.detect;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.zip.UnpackingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Looks a zip container over before anything is unpacked into memory: what is it, is it whole, is it safe. */
final class ZipContainers {

    /** What says the format of a document in a zip container: of Office (OPC), and of all that follow OpenDocument. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String MIME_TYPE = "mimetype";

    /** Where a book says what is in it (EPUB Open Container Format). */
    private static final String BOOK = "META-INF/container.xml";

    private ZipContainers() {}

    private static final Set<String> ODT =
            Set.of("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template");

    /** The format of a container that holds a document that is read, whole and within the limits. */
    static Format format(Source source) throws IOException {
        ZipDirectory directory = ZipDirectory.of(source.bytes());
        Contents contents = look(source);
        directory.require(contents.entries);
        if (contents.word) {
            return Format.DOCX;
        }
        if (contents.mimeType != null && ODT.contains(contents.mimeType)) {
            return Format.ODT;
        }
        if (contents.isBook()) {
            return Format.EPUB;
        }
        throw contents.types == null ? notOffice(contents.mimeType) : otherOffice(contents.types);
    }

    /** Whether the container says of itself that it is nothing but an archive: it has none of the entries that name a format. */
    static boolean isArchive(Source source) throws Rejection {
        ZipDirectory directory = ZipDirectory.of(source.bytes());
        return directory.isComplete()
                && !directory.names(CONTENT_TYPES)
                && !directory.names(MIME_TYPE)
                && !directory.names(BOOK);
    }

    private static Contents look(Source source) throws IOException {
        Contents contents = new Contents();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(source.bytes()), StandardCharsets.UTF_8)) {
            Meter meter = new Meter(source.limits());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.see(entry, meter.read(zip, entry));
            }
            return contents;
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw Rejection.damaged("the zip container cannot be unpacked: " + e.getMessage());
        }
    }

    private static Rejection notOffice(@Nullable String mimeType) {
        if (mimeType != null) {
            return new Rejection(
                    RejectionReason.UNSUPPORTED_FORMAT,
                    "the content is " + mimeType + ", which is not read",
                    "save it as docx or pdf");
        }
        return new Rejection(
                RejectionReason.UNSUPPORTED_FORMAT,
                "a zip archive in the form for more than 65,534 files (zip64) is not read",
                "unpack it and send the files in it");
    }

    private static Rejection otherOffice(String types) {
        String kind = types.contains("spreadsheetml")
                ? "a workbook (xlsx)"
                : types.contains("presentationml") ? "a presentation (pptx)" : "an Office document other than docx";
        return new Rejection(RejectionReason.UNSUPPORTED_FORMAT, kind + " is not read", "save its text as docx or pdf");
    }

    /** What the entries say about the container. */
    private static final class Contents {

        private final Map<String, ZipDirectory.Entry> entries = new HashMap<>();
        private boolean word;
        private @Nullable String types;
        private @Nullable String mimeType;

        /** Not every program that makes books writes their media type. */
        boolean isBook() {
            return mimeType == null ? entries.containsKey(BOOK) : mimeType.equals("application/epub+zip");
        }

        void see(ZipEntry entry, byte[] head) {
            String name = entry.getName();
            entries.put(name, new ZipDirectory.Entry(entry.getCrc(), entry.getSize()));
            if (name.equals(CONTENT_TYPES)) {
                types = new String(head, StandardCharsets.UTF_8);
                word = types.contains("wordprocessingml.document.main+xml")
                        || types.contains("wordprocessingml.template.main+xml")
                        || types.contains("ms-word.document.macroEnabled.main+xml");
            } else if (name.equals(MIME_TYPE)) {
                mimeType = new String(head, StandardCharsets.US_ASCII).strip();
            }
        }
    }

    /** Reads entries to their ends, within the limits. */
    private static final class Meter {

        private static final int HEAD = 256 * 1024;

        private final UnpackingLimits limits;
        private final byte[] buffer = new byte[16 * 1024];

        Meter(ExtractionLimits limits) {
            this.limits = new UnpackingLimits(limits, "save the document anew in a word processor");
        }

        /** Reads an entry to its end and returns how it begins, where that may be of interest. */
        byte[] read(ZipInputStream zip, ZipEntry entry) throws IOException {
            limits.countEntry();
            limits.begin();
            boolean interesting =
                    entry.getName().equals(CONTENT_TYPES) || entry.getName().equals(MIME_TYPE);
            byte[] head = interesting ? zip.readNBytes(HEAD) : new byte[0];
            limits.unpacked(head.length);
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                limits.unpacked(n);
            }
            limits.end(entry.getCompressedSize());
            zip.closeEntry();
            return head;
        }
    }
}
