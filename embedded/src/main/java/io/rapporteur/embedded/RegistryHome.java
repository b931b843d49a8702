package io.rapporteur.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the registry's programs, which are no library of ours but a folder that the build unpacks. */
final class RegistryHome {

    /** The system property that names the folder. */
    static final String PROPERTY = "rapporteur.registry.home";

    private static final String RUNNER = "-runner.jar";

    private RegistryHome() {}

    static Path runner() {
        for (Path home : candidates(System.getProperty(PROPERTY))) {
            List<Path> runners = runnersIn(home);
            if (runners.size() == 1) {
                return runners.get(0);
            }
        }
        throw new IllegalStateException(
                "system property " + PROPERTY + " must name the folder of the unpacked registry (with its *"
                        + RUNNER + "), got: " + System.getProperty(PROPERTY)
                        + "; the build unpacks it to embedded/registry/target/registry");
    }

    // Named; or where the build puts it, seen from target/classes and from target/*.jar; or beside our jar.
    private static List<Path> candidates(@Nullable String named) {
        if (named != null) {
            return List.of(Path.of(named));
        }
        Path code = codeFolder();
        return List.of(code.resolveSibling("registry").resolve("target/registry"), code.resolve("registry"));
    }

    private static Path codeFolder() {
        try {
            return Path.of(RegistryHome.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling(".")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of our own classes must be a file", e);
        }
    }

    private static List<Path> runnersIn(Path home) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var files = Files.list(home)) {
            return files.map(Path::toAbsolutePath)
                    .filter(RegistryHome::isRunner)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("registry folder " + home + " must be readable", e);
        }
    }

    private static boolean isRunner(Path file) {
        return String.valueOf(file.getFileName()).endsWith(RUNNER);
    }
}
