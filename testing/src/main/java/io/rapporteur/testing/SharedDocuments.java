package io.rapporteur.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the documents of {@code ../shared} are. Only for tests that say {@link NeedsShared}. */
public final class SharedDocuments {

    /** System property: the folder. */
    static final String PROPERTY = "rapporteur.shared";

    private SharedDocuments() {}

    /** Labelled documents. */
    public static Path gold() {
        return folder().resolve("gold");
    }

    /** Documents as they were published, of every format. */
    public static Path corpus() {
        return folder().resolve("corpus");
    }

    static boolean arePresent() {
        return Files.isDirectory(gold()) && Files.isDirectory(corpus());
    }

    private static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "../shared"));
    }
}
