package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;

/** Lets one process at a time hold a data folder. The system takes the lock back however the holder ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says who has it. */
    static FolderLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new FolderInUseException("data folder " + folder + " is in use by " + holder(file)
                        + "; stop that one first or choose another folder");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + folder + " must be writable, but its lock file is not", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static String holder(Path file) throws IOException {
        String holder = Files.readString(file).strip();
        return holder.isEmpty() ? "a process that has only just started" : holder;
    }

    private static String self() {
        ProcessHandle self = ProcessHandle.current();
        String start = self.info()
                .startInstant()
                .map(instant -> ", started " + instant.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
        return "process " + self.pid() + start + "\n";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
