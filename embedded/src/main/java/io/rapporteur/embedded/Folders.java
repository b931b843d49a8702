package io.rapporteur.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes folders whole or not at all, and deletes them. */
final class Folders {

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private Folders() {}

    /** What fills a new, existing or not yet existing, folder. */
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** The folder in its real form, made if there is none. */
    static Path real(Path folder) throws IOException {
        return Files.createDirectories(folder).toRealPath();
    }

    /** The same; one that has to be made is open to its owner alone. */
    static Path realPrivate(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        }
        return folder.toRealPath();
    }

    /** Makes an empty file that only its owner may read. */
    static void createPrivateFile(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
    }

    /** Fills a folder that is not there yet. A kill in the middle leaves no folder of that name. */
    static void makeOnce(Path folder, Filler filler) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectory(unfinished);
        filler.fill(unfinished);
        Files.move(unfinished, folder, ATOMIC_MOVE);
    }

    /** The same for a folder that several processes share, each of which may fill it now: the first that is done counts. */
    static void makeOnceForAll(Path folder, Filler filler) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path parent = real(folder.resolveSibling("."));
        Path own = Files.createTempDirectory(parent, folder.getFileName() + ".unfinished-");
        filler.fill(own);
        try {
            Files.move(own, folder, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(own);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all that is in it, or does nothing if there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // Programs that have just ended may still be taking away their own files.
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
