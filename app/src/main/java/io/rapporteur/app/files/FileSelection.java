package io.rapporteur.app.files;

import io.rapporteur.app.terminal.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a list of paths stands for: files as they are, folders with everything below them in the order of names.
 * Hidden and temporary files in folders are left out; a file named twice counts once.
 *
 * @param requested how many paths were named
 * @param files what they stand for
 * @param failures paths that are not there, cannot be listed or stand for no file
 */
public record FileSelection(int requested, List<Path> files, List<Failure> failures) {

    public FileSelection {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }

    public static FileSelection of(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        List<Failure> failures = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                addFolder(path, files, failures);
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                failures.add(new Failure(
                        Texts.path(path), "NOT_FOUND", "there is no such file or folder", "Check the spelling."));
            }
        }
        return new FileSelection(paths.size(), List.copyOf(files), failures);
    }

    private static void addFolder(Path folder, Set<Path> files, List<Failure> failures) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> found = below.filter(path -> isDocument(folder.relativize(path)))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                failures.add(new Failure(
                        Texts.path(folder), "EMPTY_FOLDER", "the folder holds no file", "Name another folder."));
            }
            files.addAll(found);
        } catch (IOException | java.io.UncheckedIOException e) {
            failures.add(new Failure(
                    Texts.path(folder),
                    "UNREADABLE",
                    "the folder could not be listed: " + e.getMessage(),
                    "Check its permissions."));
        }
    }

    private static boolean isDocument(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part") || name.endsWith(".tmp")) {
                return false;
            }
        }
        return true;
    }
}
