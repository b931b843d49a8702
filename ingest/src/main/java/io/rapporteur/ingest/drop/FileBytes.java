package io.rapporteur.ingest.drop;

import io.rapporteur.ingest.text.extraction.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of a file, or a refusal that a person understands. */
final class FileBytes {

    private FileBytes() {}

    /**
     * All bytes of a file.
     *
     * @throws TooLargeException when it is larger than {@code maxBytes}
     * @throws DropRefusedException when it cannot be read
     */
    static byte[] of(Path file, int maxBytes) {
        if (Files.isDirectory(file)) {
            throw refused(file, "it is a folder", "name the files in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new TooLargeException(file.toString(), maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /** The hash of a file of any size. */
    static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ContentHash.of(in);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static DropRefusedException refused(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return refused(file, "there is no such file", "check the path");
        }
        return e instanceof AccessDeniedException
                ? refused(file, "it may not be read", "give read permission to the user that runs this")
                : refused(file, "it cannot be read: " + e.getMessage(), "check the file and its disk");
    }

    private static DropRefusedException refused(Path file, String reason, String remedy) {
        return new DropRefusedException(file.toString(), reason, remedy);
    }
}
