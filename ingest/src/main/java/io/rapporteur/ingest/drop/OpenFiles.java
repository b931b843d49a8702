package io.rapporteur.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which files a program has open for writing. Linux tells it of the processes of the same user, and root of all; elsewhere, and
 * of processes on other machines or in other containers, nothing is known and no file counts as open.
 */
final class OpenFiles {

    /** The two lowest bits of the flags of an open file: 0 is reading only. */
    private static final int ACCESS_MODE = 3;

    private static final String FLAGS = "flags:";

    private final Path processes;

    private OpenFiles(Path processes) {
        this.processes = processes;
    }

    /** Those of this machine. */
    static OpenFiles ofThisMachine() {
        return new OpenFiles(Path.of("/proc"));
    }

    /** Those of the given files that are open for writing. */
    Set<Path> writtenAmong(Collection<Path> files) {
        Map<Path, Path> byRealPath = new HashMap<>();
        for (Path file : files) {
            try {
                byRealPath.put(file.toRealPath(), file);
            } catch (IOException gone) {
                // Since it was seen: the next look will not find it.
            }
        }
        Set<Path> written = new HashSet<>();
        if (!byRealPath.isEmpty() && Files.isDirectory(processes)) {
            collect(byRealPath, written);
        }
        return written;
    }

    private void collect(Map<Path, Path> byRealPath, Set<Path> written) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
            for (Path process : all) {
                collect(process, byRealPath, written);
            }
        } catch (IOException e) {
            // The list itself cannot be read: nothing is known.
            return;
        }
    }

    private static void collect(Path process, Map<Path, Path> byRealPath, Set<Path> written) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                Path file = byRealPath.get(target(descriptor));
                if (file != null && isWriting(process, descriptor)) {
                    written.add(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // Of another user, or over since it was listed.
            return;
        }
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            // Closed since it was listed.
            return descriptor;
        }
    }

    private static boolean isWriting(Path process, Path descriptor) throws IOException {
        Path about = process.resolve("fdinfo").resolve(descriptor.getFileName());
        for (String line : Files.readAllLines(about)) {
            if (line.startsWith(FLAGS)) {
                return (Long.parseLong(line.substring(FLAGS.length()).strip(), 8) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }
}
