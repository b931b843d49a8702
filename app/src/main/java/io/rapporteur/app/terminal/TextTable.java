package io.rapporteur.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Rows in columns that are as wide as their widest cell; numbers stand right, the last column is never padded. A table that is
 * printed while its rows are made is laid out by the first {@value #SAMPLE} of them: it may have any length.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int SAMPLE = 500;

    /** Numbers, fractions and times, or the sign that there is none. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9/.,]+( ?m?s)?|-?");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> heads;

    public TextTable(String... heads) {
        this.heads = List.of(heads);
    }

    public TextTable row(Object... cells) {
        rows.add(cells(cells));
        return this;
    }

    private List<String> cells(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("row must have " + heads.size() + " cells, got: " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Door.shown(String.valueOf(cell)));
        }
        return row;
    }

    /** Head and rows as lines. */
    public List<String> lines(Style style) {
        List<String> lines = new ArrayList<>();
        var layout = new Layout(heads, rows);
        lines.add(style.bold(layout.line(heads)));
        rows.forEach(row -> lines.add(layout.line(row)));
        return lines;
    }

    /** A table whose lines go out as its rows come in. */
    public static Running running(Style style, Consumer<String> lines, String... heads) {
        return new Running(new TextTable(heads), style, lines);
    }

    /** A table that is printed while its rows are made. */
    public static final class Running {

        private final TextTable sample;
        private final Style style;
        private final Consumer<String> lines;
        private Layout layout;
        private long count;

        private Running(TextTable sample, Style style, Consumer<String> lines) {
            this.sample = sample;
            this.style = style;
            this.lines = lines;
            layout = new Layout(sample.heads, List.of());
        }

        public void row(Object... cells) {
            count++;
            if (count <= SAMPLE) {
                sample.row(cells);
                if (count == SAMPLE) {
                    printSample();
                }
                return;
            }
            lines.accept(layout.line(sample.cells(cells)));
        }

        /** Prints what is still held back; a table without rows prints nothing. */
        public void end() {
            if (count > 0 && count < SAMPLE) {
                printSample();
            }
        }

        public long count() {
            return count;
        }

        private void printSample() {
            layout = new Layout(sample.heads, sample.rows);
            sample.lines(style).forEach(lines);
            sample.rows.clear();
        }
    }

    /** Widths and sides of the columns. */
    private static final class Layout {

        private final int[] widths;
        private final boolean[] numeric;

        Layout(List<String> heads, List<List<String>> rows) {
            widths = heads.stream().mapToInt(Width::of).toArray();
            numeric = new boolean[widths.length];
            for (int i = 0; i < widths.length; i++) {
                numeric[i] = !rows.isEmpty();
                for (List<String> row : rows) {
                    widths[i] = Math.max(widths[i], Width.of(row.get(i)));
                    numeric[i] &= NUMERIC.matcher(row.get(i)).matches();
                }
            }
        }

        String line(List<String> cells) {
            var line = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                boolean last = i == cells.size() - 1;
                String pad = " ".repeat(Math.max(0, widths[i] - Width.of(cell)));
                line.append(numeric[i] ? pad + cell : cell + (last ? "" : pad)).append(last ? "" : GAP);
            }
            return line.toString();
        }
    }
}
