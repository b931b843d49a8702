package io.rapporteur.ingest.drop;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The files of a folder and the folders below it. A file is ready when two looks in a row find the same size and time of change,
 * that time lies {@link #QUIET} back, and nobody has it open for writing: it is no longer being written. Each state of a file is
 * handed out once, unless it is put off.
 */
final class WatchedFolder {

    /** How long a file must have been as it is. Copies over a network pause for a second or two. */
    static final Duration QUIET = Duration.ofSeconds(3);

    /** How long a file that seems unfinished is waited for after its last change. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Endings that browsers, copy programs and editors give to what they have not finished. */
    private static final Set<String> UNFINISHED = Set.of(
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".opdownload",
            ".tmp",
            ".temp",
            ".swp",
            ".swx",
            "~");

    /** Folders in which file servers keep what is theirs. */
    private static final Set<String> SYSTEM_FOLDERS = Set.of("@eadir", "#recycle", "#snapshot", "$recycle.bin");

    private final Path folder;
    private final Map<Path, State> seen = new HashMap<>();
    private final Map<Path, State> handedOut = new HashMap<>();
    private final Map<Path, String> leftAlone = new HashMap<>();

    private final Map<Path, State> putOff = new HashMap<>();
    private final OpenFiles openFiles;

    WatchedFolder(Path folder, OpenFiles openFiles) {
        this.folder = folder;
        this.openFiles = openFiles;
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
        List<Path> settled = present.entrySet().stream()
                .filter(file -> isSettled(file.getKey(), file.getValue(), now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Set<Path> written = openFiles.writtenAmong(settled);
        written.forEach(file -> skipped.put(file, "a program has it open for writing"));
        List<Path> ready =
                settled.stream().filter(file -> !written.contains(file)).toList();
        ready.forEach(file -> handedOut.put(file, Objects.requireNonNull(present.get(file))));
        seen.clear();
        seen.putAll(present);
        handedOut.keySet().retainAll(present.keySet());
        putOff.keySet().retainAll(present.keySet());
        return new Look(ready, newlyLeftAlone(skipped));
    }

    /** Lets a file be handed out once more, because it could not be sent. */
    void again(Path file) {
        handedOut.remove(file);
    }

    /** Whether a file that was handed out has changed so lately that it may still be written. */
    boolean isYoung(Path file, Instant now) {
        State state = handedOut.get(file);
        return state != null && state.changed().toInstant().plus(PATIENCE).isAfter(now);
    }

    /** Hands a file out once more when it has changed or is no longer young, because it seems unfinished. */
    void putOff(Path file) {
        putOff.put(file, Objects.requireNonNull(handedOut.remove(file)));
    }

    private boolean isSettled(Path file, State state, Instant now) {
        Duration wait = state.equals(putOff.get(file)) ? PATIENCE : QUIET;
        return state.equals(seen.get(file))
                && !state.equals(handedOut.get(file))
                && !state.changed().toInstant().plus(wait).isAfter(now);
    }

    private Map<Path, String> newlyLeftAlone(Map<Path, String> skipped) {
        Map<Path, String> fresh = new HashMap<>(skipped);
        fresh.keySet().removeAll(leftAlone.keySet());
        leftAlone.clear();
        leftAlone.putAll(skipped);
        return fresh;
    }

    private static boolean isHidden(Path path) {
        String name =
                Objects.requireNonNullElse(path.getFileName(), path).toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || SYSTEM_FOLDERS.contains(name)
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
                skipped.put(entered, "it is hidden, or a file server's own");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                skipped.put(file, "it is hidden, or its name says that it is not finished");
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
