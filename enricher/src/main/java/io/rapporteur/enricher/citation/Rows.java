package io.rapporteur.enricher.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tab-separated data files of this package; their first lines explain the columns. */
final class Rows {

    private Rows() {}

    /** The rows of a file, without comments and blank lines. */
    static List<String[]> of(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        var stream = Objects.requireNonNull(Rows.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != columns) {
                    throw new IllegalStateException(
                            resource + ":" + number + ": a row must have " + columns + " columns, got: " + row.length);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The parts of a column, which {@code |} separates. */
    static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
