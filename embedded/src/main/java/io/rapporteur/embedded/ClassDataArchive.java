package io.rapporteur.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of a Java program as the JVM lays them out in memory, beside its jar (JEP 350, dynamic archives of class data): the next
 * start maps them instead of reading and checking them again. The first program that ends in good order leaves the archive behind; where
 * the folder is not ours to write there is none, and the program starts as ever.
 */
final class ClassDataArchive {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClassDataArchive.class);

    /** A program that was killed leaves its unfinished archive; whoever writes one is done long before. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(15);

    private final Path archive;
    private final Path unfinished;
    private boolean ours;

    private ClassDataArchive(Path archive) {
        this.archive = archive;
        this.unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
    }

    /** The archive of a program for this JVM: another version could not use it. */
    static ClassDataArchive beside(Path jar) {
        return new ClassDataArchive(jar.resolveSibling(jar.getFileName() + "-" + Runtime.version() + ".jsa"));
    }

    /** What to tell the JVM of the program that is about to start. */
    List<String> options() {
        if (Files.exists(archive)) {
            return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive);
        }
        ours = isOurs();
        return ours ? List.of("-Xshare:auto", "-XX:ArchiveClassesAtExit=" + unfinished) : List.of();
    }

    /** Whether this program is the one that writes it. */
    private boolean isOurs() {
        try {
            if (isGivenUp()) {
                Files.deleteIfExists(unfinished);
            }
            Files.createFile(unfinished);
            return true;
        } catch (FileAlreadyExistsException another) {
            return false;
        } catch (IOException e) {
            LOGGER.atDebug()
                    .addKeyValue("file", unfinished)
                    .setCause(e)
                    .log("no archive of classes, the folder cannot be written");
            return false;
        }
    }

    private boolean isGivenUp() throws IOException {
        return Files.exists(unfinished)
                && Files.getLastModifiedTime(unfinished)
                        .toInstant()
                        .isBefore(Instant.now().minus(GIVEN_UP));
    }

    /** Takes over what the program has left, where it was the one that wrote; it must have ended. */
    void keep() {
        if (!ours) {
            return;
        }
        ours = false;
        try {
            if (isWhole()) {
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOGGER.atWarn()
                    .addKeyValue("file", archive)
                    .setCause(e)
                    .log("the archive of classes could not be kept, the next start takes longer");
        }
    }

    /** The JVM writes the header, which begins with a number, behind all the rest. */
    private boolean isWhole() throws IOException {
        if (Files.notExists(unfinished)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(unfinished)) {
            return bytes.read() > 0;
        }
    }
}
