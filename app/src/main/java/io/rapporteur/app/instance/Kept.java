package io.rapporteur.app.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The folder that the launcher keeps for as long as it starts an instance again; without the launcher there is none. */
public final class Kept {

    private static final String PROPERTY = "rapporteur.kept";

    private Kept() {}

    /** Where an instance whose data is not to stay has its data. */
    public static Optional<Path> data() {
        return path("data");
    }

    /** Where the files are listed that have been handed in. */
    public static Optional<Path> journal() {
        return path("handed-in");
    }

    /** Tells the launcher that the process ends by itself, with a status that means what it says. */
    public static void ended(int status) {
        path("ended").ifPresent(file -> {
            try {
                Files.writeString(file, Integer.toString(status));
            } catch (IOException e) {
                throw new UncheckedIOException("the launcher cannot be told in " + file, e);
            }
        });
    }

    private static Optional<Path> path(String name) {
        return Optional.of(Objects.requireNonNullElse(System.getProperty(PROPERTY), ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name));
    }
}
