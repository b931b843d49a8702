package io.rapporteur.app.extract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for the results of a batch: the input's name without its ending; with it where two inputs would take the same name
 * ({@code report.docx.json} and {@code report.pdf.json}); {@code ~2} behind it for the second document of a file.
 */
final class OutputNames {

    private final Map<String, Integer> stems = new HashMap<>();

    OutputNames(List<Path> files) {
        files.forEach(file -> stems.merge(stem(FileReader.name(file)), 1, Integer::sum));
    }

    /**
     * The name without ending.
     *
     * @param part ordinal of the document within the file, from 1, or 0 where it is the only one
     */
    String of(Path file, int part) {
        String name = FileReader.name(file);
        String base = stems.getOrDefault(stem(name), 0) > 1 ? name : stem(name);
        return part == 0 ? base : base + "~" + part;
    }

    /** The name by which a document of a file is known: the file's own for the first, {@code input~2.txt} for the second. */
    static String document(Path file, int part) {
        String name = FileReader.name(file);
        String stem = stem(name);
        return part == 1 ? name : stem + "~" + part + name.substring(stem.length());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
