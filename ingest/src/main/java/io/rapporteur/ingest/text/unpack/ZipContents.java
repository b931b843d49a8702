package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The files of a zip archive, in the order of its directory, each with the checksum that stands there. */
final class ZipContents implements Contents {

    /** Bytes of the header of an entry before its name: APPNOTE.TXT of PKWARE, 4.3.7. */
    private static final int LOCAL_HEADER = 30;

    private static final String REMEDY = "unpack it and send the files in it";

    @Override
    public List<Part> of(Source container, Meter meter, LeftOut leftOut) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(container.bytes()).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                meter.entry();
                requireReadable(zip, entry);
                requireSameName(container.bytes(), entry);
            }
            for (ZipArchiveEntry entry : entries) {
                String name = EntryPaths.safe(name(entry));
                if (entry.isDirectory()) {
                    leftOut.add(LeftOut.Kind.FOLDER);
                } else if (entry.isUnixSymlink()) {
                    leftOut.add(LeftOut.Kind.LINK);
                } else if (EntryPaths.isHidden(name)) {
                    leftOut.add(LeftOut.Kind.HIDDEN);
                } else {
                    parts.add(new Part(name, null, content(zip, entry, meter)));
                }
            }
        }
        return parts;
    }

    private static void requireReadable(ZipFile zip, ZipArchiveEntry entry) throws Rejection {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the archive is protected by a password",
                    "unpack it with the password and send the files in it");
        }
        if (!zip.canReadEntryData(entry)) {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            throw new Rejection(
                    RejectionReason.UNSUPPORTED_FORMAT,
                    "the archive is packed in a way that is not read: "
                            + (method == null ? "method " + entry.getMethod() : method),
                    REMEDY);
        }
    }

    /** The name stands before the entry, too: a directory with another one is spoilt. */
    private static void requireSameName(byte[] zip, ZipArchiveEntry entry) throws Rejection {
        byte[] name = entry.getRawName();
        long from = entry.getLocalHeaderOffset() + LOCAL_HEADER;
        boolean isSame = name != null
                && from + name.length <= zip.length
                && Arrays.equals(zip, (int) from, (int) from + name.length, name, 0, name.length);
        if (!isSame) {
            throw Rejection.damaged("the directory of the archive names " + entry.getName()
                    + ", which is not what stands at byte " + entry.getLocalHeaderOffset());
        }
    }

    private static String name(ZipArchiveEntry entry) {
        boolean isUnicode = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        byte[] raw = entry.getRawName();
        return isUnicode || raw == null ? entry.getName() : EntryPaths.decoded(raw);
    }

    private static Meter.Content content(ZipFile zip, ZipArchiveEntry entry, Meter meter) throws IOException {
        var checksum = new CRC32();
        InputStream in = new CheckedInputStream(zip.getInputStream(entry), checksum);
        Meter.Content content = meter.read(in, entry.getCompressedSize());
        if (content.size() != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw Rejection.damaged("the entry " + entry.getName() + " of the archive has " + content.size()
                    + " bytes with checksum " + Long.toHexString(checksum.getValue()) + ", its directory says "
                    + entry.getSize() + " with " + Long.toHexString(entry.getCrc()));
        }
        return content;
    }
}
