package io.rapporteur.ingest.text.detect;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The containers of Office before 2007, in which encrypted docx files travel too. */
final class OleContainers {

    private static final String PROPERTIES = "__properties_version1.0";

    private OleContainers() {}

    /** Whether the container is a mail that Outlook has saved ([MS-OXMSG] 2.2.3): only such a one has its properties at the top. */
    static boolean isMail(Source source) throws IOException {
        // Other containers may hold a mail; the name need not be looked for where it does not occur at all.
        if (!contains(source.bytes(), PROPERTIES)) {
            return false;
        }
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            return container.getRoot().hasEntry(PROPERTIES);
        }
    }

    /** Returns when the container holds a document of Word. */
    static void requireWordDocument(Source source) throws Rejection {
        if (contains(source.bytes(), "EncryptedPackage") || !contains(source.bytes(), "WordDocument")) {
            throw rejection(source);
        }
    }

    private static Rejection rejection(Source source) throws Rejection {
        if (contains(source.bytes(), "EncryptedPackage")) {
            return new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the document is protected by a password",
                    "remove the password and send it again");
        }
        return new Rejection(
                RejectionReason.UNSUPPORTED_FORMAT,
                kind(source.bytes()) + " is not read",
                "open it in its program and save it as docx or pdf");
    }

    private static String kind(byte[] bytes) throws Rejection {
        if (contains(bytes, "Workbook")) {
            return "the format of Excel before 2007 (xls)";
        }
        if (contains(bytes, "PowerPoint Document")) {
            return "the format of PowerPoint before 2007 (ppt)";
        }
        requireDirectory(bytes);
        return "a file of Office before 2007";
    }

    /** Many programs write the directory last: where a part of it is missing, nothing says what the file is. */
    private static void requireDirectory(byte[] bytes) throws Rejection {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            container.getRoot().getEntryCount();
        } catch (IOException | RuntimeException e) {
            throw Rejection.cutOff(
                    "the directory of the container is not whole; the file ends at byte " + bytes.length);
        }
    }

    /** Looks for the name of a stream as the directory has it. */
    private static boolean contains(byte[] bytes, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + name.length <= bytes.length; i++) {
            int j = 0;
            while (j < name.length && bytes[i + j] == name[j]) {
                j++;
            }
            if (j == name.length) {
                return true;
            }
        }
        return false;
    }
}
