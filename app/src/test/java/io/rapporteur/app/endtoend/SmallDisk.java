package io.rapporteur.app.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own in memory, which can be filled to the last byte; only for those who may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Nothing where mounting is not allowed. */
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        int status = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return status == 0 ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** Leaves not a byte free. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > BLOCK.length) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    }
}
