package io.rapporteur.parser.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tab-separated data files of the parser: one row a line, {@code #} begins a comment line. */
public final class Tables {

    private Tables() {}

    /** The rows of a resource that lies beside a class. */
    public static List<String[]> rows(Class<?> owner, String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        var stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line, columns, resource + ":" + number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String[] row(String line, int columns, String place) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
            throw new IllegalStateException(place + ": a row must have " + columns + " columns, got: " + row.length);
        }
        return row;
    }
}
