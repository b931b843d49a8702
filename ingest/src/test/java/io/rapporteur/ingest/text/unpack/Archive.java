package io.rapporteur.ingest.text.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive, entry by entry. */
public final class Archive {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2030, 3, 12, 10, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    public Archive() {
        this(StandardCharsets.UTF_8);
    }

    /** One whose names are written in this charset. */
    Archive(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    public Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Archive with(String name, byte[] content) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(WRITTEN);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
