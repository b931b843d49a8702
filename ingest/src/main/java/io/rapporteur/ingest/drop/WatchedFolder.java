package io.rapporteur.ingest.drop;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The files of a folder and the folders below it. A file is ready when two looks in a row find the same size and time of change,
 * and that time is not in the future: it is no longer being written. Each state of a file is handed out once.
 */
final class WatchedFolder {

    private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".crdownload", ".swp", "~");

    private final Path folder;
    private final Map<Path, State> seen = new HashMap<>();
    private final Map<Path, State> handedOut = new HashMap<>();
    private final Map<Path, String> leftAlone = new HashMap<>();

    WatchedFolder(Path folder) {
        this.folder = folder;
    }

    /** What tells one state of a file from the next. */
    private record State(long size, FileTime changed) {}

    /**
     * What one look at the folder found.
     *
     * @param ready files to read now, in the order of their names
     * @param leftAlone what is not read, with the reason, said once
     */
    record Look(List<Path> ready, Map<Path, String> leftAlone) {}

    /**
     * Looks at the folder.
     *
     * @throws IOException when the folder itself cannot be read
     */
    Look look(Instant now) throws IOException {
        Map<Path, State> present = new HashMap<>();
        Map<Path, String> skipped = new HashMap<>();
        Files.walkFileTree(folder, new Visitor(present, skipped));
        List<Path> ready = present.entrySet().stream()
                .filter(file -> isReady(file.getKey(), file.getValue(), now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ready.forEach(file -> handedOut.put(file, Objects.requireNonNull(present.get(file))));
        seen.clear();
        seen.putAll(present);
        handedOut.keySet().retainAll(present.keySet());
        return new Look(ready, newlyLeftAlone(skipped));
    }

    /** Lets a file be handed out once more, because it could not be sent. */
    void again(Path file) {
        handedOut.remove(file);
    }

    private boolean isReady(Path file, State state, Instant now) {
        return state.equals(seen.get(file))
                && !state.equals(handedOut.get(file))
                && !state.changed().toInstant().isAfter(now);
    }

    private Map<Path, String> newlyLeftAlone(Map<Path, String> skipped) {
        Map<Path, String> fresh = new HashMap<>(skipped);
        fresh.keySet().removeAll(leftAlone.keySet());
        leftAlone.clear();
        leftAlone.putAll(skipped);
        return fresh;
    }

    private static boolean isHidden(Path path) {
        String name = Objects.requireNonNullElse(path.getFileName(), path).toString();
        return name.startsWith(".")
                || name.startsWith("~$")
                || UNFINISHED.stream().anyMatch(name::endsWith);
    }

    /** Takes in what there is; folders behind symbolic links are not entered. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<Path, State> present;
        private final Map<Path, String> skipped;

        Visitor(Map<Path, State> present, Map<Path, String> skipped) {
            this.present = present;
            this.skipped = skipped;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            if (!entered.equals(folder) && isHidden(entered)) {
                skipped.put(entered, "it is hidden");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                skipped.put(file, "it is hidden or temporary");
            } else if (attributes.isSymbolicLink()) {
                visitLink(file);
            } else if (attributes.isRegularFile()) {
                present.put(file, new State(attributes.size(), attributes.lastModifiedTime()));
            } else {
                skipped.put(file, "it is no regular file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            skipped.put(file, "it cannot be looked at: " + e.getMessage());
            return FileVisitResult.CONTINUE;
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
                if (!target.startsWith(folder.toRealPath())) {
                    skipped.put(link, "it is a symbolic link that leaves the folder");
                } else if (attributes.isRegularFile()) {
                    present.put(link, new State(attributes.size(), attributes.lastModifiedTime()));
                } else {
                    skipped.put(link, "it is a symbolic link to a folder");
                }
            } catch (IOException e) {
                skipped.put(link, "it is a symbolic link that leads nowhere");
            }
        }
    }
}
