package io.rapporteur.ingest.text.doc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Files that LibreOffice saved from texts of our own: nothing writes a doc piece by piece. */
public final class DocFiles {

    private DocFiles() {}

    /** The bytes of a file. */
    public static byte[] read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocFiles.class.getResourceAsStream("/doc/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
