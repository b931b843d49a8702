package io.rapporteur.model.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads tab-separated data files: UTF-8, one row a line; {@code #} begins a comment line, blank lines do not count. */
public final class Table {

    private Table() {}

    /**
     * The rows of a resource that lies beside a class.
     *
     * @throws IllegalStateException for the first row with another number of columns, with file, line and reason
     */
    public static List<Row> rows(Class<?> owner, String resource, int columns) {
        return rows(
                Objects.requireNonNull(owner.getResourceAsStream(resource), "resource must exist: " + resource),
                resource,
                columns);
    }

    /** The second column by the first, of a resource with two columns in which no first one stands twice. */
    public static Map<String, String> map(Class<?> owner, String resource) {
        Map<String, String> map = new HashMap<>();
        for (Row row : rows(owner, resource, 2)) {
            if (map.put(row.text(0), row.text(1)) != null) {
                throw row.refused(row.text(0) + " must stand once");
            }
        }
        return Map.copyOf(map);
    }

    static List<Row> rows(InputStream stream, String name, int columns) {
        List<Row> rows = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line, columns, name + ":" + number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    private static Row row(String line, int columns, String place) {
        Row row = new Row(place, List.of(line.split("\t", -1)));
        if (row.columns().size() != columns) {
            throw row.refused("a row must have " + columns + " columns, got: "
                    + row.columns().size());
        }
        return row;
    }
}
