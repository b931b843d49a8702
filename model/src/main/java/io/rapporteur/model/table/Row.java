package io.rapporteur.model.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A row of a {@link Table}.
 *
 * @param place file and line, as errors name them
 * @param columns what stands between the tabs
 */
public record Row(String place, List<String> columns) {

    public Row {
        Objects.requireNonNull(place, "place");
        columns = List.copyOf(columns);
    }

    /** The text of a column, counted from 0. */
    public String text(int column) {
        return columns.get(column);
    }

    /** The parts of a column, which {@code |} separates; none where the column is empty. */
    public List<String> parts(int column) {
        String text = text(column);
        if (text.indexOf('|') < 0) {
            // Most have one part or none, and thousands are read at the start.
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return Arrays.stream(text.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    /**
     * The value of a column.
     *
     * @param reader throws an {@link IllegalArgumentException} for a text that is no such value
     * @throws IllegalStateException with file, line and reason
     */
    public <T> T value(int column, Function<String, T> reader) {
        try {
            return reader.apply(text(column));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
    }

    /** What is thrown for a row that cannot be used: file, line and reason. */
    public IllegalStateException refused(String reason) {
        return new IllegalStateException(place + ": " + reason);
    }
}
