package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.runtime.service.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Folders to watch. */
final class WatchOptions {

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Watch this folder: each file is handed in once it is whole; nothing is moved or marked."
                    + " Repeatable.")
    private List<Path> folders = List.of();

    /** The folders, checked. */
    List<Path> folders() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
                throw new CommandException(
                        Exit.USAGE, "--watch must be a folder that can be read, got: " + Texts.path(folder));
            }
        }
        return List.copyOf(folders);
    }
}
