package io.rapporteur.ingest.drop;

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
     * @throws DropRefusedException when it cannot be read or is larger than {@code maxBytes}
     */
    static byte[] of(Path file, int maxBytes) {
        if (Files.isDirectory(file)) {
            throw refused(file, "it is a folder", "name the files in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            requireSize(file.toString(), bytes.length, maxBytes);
            return bytes;
        } catch (NoSuchFileException e) {
            throw refused(file, "there is no such file", "check the path");
        } catch (AccessDeniedException e) {
            throw refused(file, "it may not be read", "give read permission to the user that runs this");
        } catch (IOException e) {
            throw refused(file, "it cannot be read: " + e.getMessage(), "check the file and its disk");
        }
    }

    static void requireSize(String name, int size, int maxBytes) {
        if (size > maxBytes) {
            throw new DropRefusedException(
                    name,
                    "it is larger than the limit of " + maxBytes + " bytes",
                    "split the document, or leave the pictures out");
        }
    }

    private static DropRefusedException refused(Path file, String reason, String remedy) {
        return new DropRefusedException(file.toString(), reason, remedy);
    }
}
