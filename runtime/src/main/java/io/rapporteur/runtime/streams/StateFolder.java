package io.rapporteur.runtime.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Folders below one state folder of which each belongs to one process at a time, so that several instances of a stage share a
 * volume and the next ones find the stores of the last ones.
 */
final class StateFolder {

    /** More instances than the topics have partitions would be idle; this is far above. */
    private static final int MAX_INSTANCES = 1000;

    /** What is locked until the process ends; a channel that nobody holds would be closed. */
    private static final Queue<FileLock> HELD = new ConcurrentLinkedQueue<>();

    private StateFolder() {}

    /**
     * The first of the folders {@code 1}, {@code 2}, … that is free; it stays this process's own until it ends.
     *
     * @throws UncheckedIOException when the state folder cannot be written
     */
    static Path claim(Path state) {
        try {
            for (int number = 1; number <= MAX_INSTANCES; number++) {
                Path folder = Files.createDirectories(state.resolve(Integer.toString(number)));
                Optional<FileLock> lock = lock(folder.resolve(".claimed"));
                if (lock.isPresent()) {
                    HELD.add(lock.get());
                    return folder;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("state folder " + state + " must be a folder that can be written", e);
        }
        throw new IllegalStateException(
                "state folder %s must have at most %d instances at a time".formatted(state, MAX_INSTANCES));
    }

    private static Optional<FileLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // As taken as one of another process.
        }
        channel.close();
        return Optional.empty();
    }
}
