package io.rapporteur.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        files.forEach(file -> byRealPath.put(real(file), file));
        Set<Path> written = new HashSet<>();
        if (!byRealPath.isEmpty() && Files.isDirectory(processes)) {
            collect(byRealPath, written);
        }
        return written;
    }

    private void collect(Map<Path, Path> byRealPath, Set<Path> written) {
        for (Path process : listed(processes, "[0-9]*")) {
            for (Path descriptor : listed(process.resolve("fd"), "*")) {
                Path file = byRealPath.get(target(descriptor));
                if (file != null && isWriting(process, descriptor)) {
                    written.add(file);
                }
            }
        }
    }

    /** What a folder holds; nothing where it belongs to another user, or its process is over. */
    private static List<Path> listed(Path folder, String names) {
        List<Path> listed = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, names)) {
            all.forEach(listed::add);
            return listed;
        } catch (IOException | DirectoryIteratorException e) {
            // What was listed until then counts.
            return listed;
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            // Gone since it was seen: the next look will not find it.
            return file;
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

    private static boolean isWriting(Path process, Path descriptor) {
        Path about = process.resolve("fdinfo").resolve(descriptor.getFileName());
        try {
            return Files.readAllLines(about).stream()
                    .filter(line -> line.startsWith(FLAGS))
                    .mapToLong(line -> Long.parseLong(line.substring(FLAGS.length()).strip(), 8))
                    .anyMatch(flags -> (flags & ACCESS_MODE) != 0);
        } catch (IOException e) {
            // Closed since it was listed.
            return false;
        }
    }
}
