package io.rapporteur.app.instance;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.runtime.service.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code instance.json} in a data folder, by which other processes find the instance that serves it. */
public final class InstanceFile {

    private static final String NAME = "instance.json";

    private final Path folder;
    private final Path file;

    public InstanceFile(Path dataFolder) {
        folder = dataFolder;
        file = dataFolder.resolve(NAME);
    }

    /** Writes the file whole or not at all. */
    public void write(Instance instance) {
        try {
            Path draft = Files.createTempFile(folder, NAME, ".tmp");
            Files.writeString(draft, Json.page(instance).text() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The instance that serves the folder now.
     *
     * @throws CommandException when none does, saying how to start one
     */
    public Instance running() {
        if (!Files.exists(file)) {
            throw none("nothing has been started on " + Texts.path(folder));
        }
        Instance instance = read();
        if (!instance.isAlive()) {
            throw none(
                    "the instance on " + Texts.path(folder) + " (process " + instance.pid() + ") is no longer running");
        }
        return instance;
    }

    /** Whether an instance serves the folder now. */
    public boolean isRunning() {
        return Files.exists(file) && read().isAlive();
    }

    /** Takes the file away when an instance stops in order. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instance read() {
        try {
            return Json.mapper().readValue(file.toFile(), Instance.class);
        } catch (IOException e) {
            throw new CommandException(
                    Exit.FAILED,
                    Texts.path(file) + " could not be read (" + e.getMessage()
                            + "); delete it and start the instance again",
                    e);
        }
    }

    private static CommandException none(String what) {
        return new CommandException(
                Exit.FAILED,
                what + "; start an instance with 'rapporteur run', name its folder with --data DIR,"
                        + " or give a cluster with --bootstrap, --registry and --database");
    }
}
