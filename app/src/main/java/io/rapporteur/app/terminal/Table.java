package io.rapporteur.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns that are as wide as their widest cell; numbers stand right, the last column is never padded. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> heads;

    public Table(String... heads) {
        this.heads = List.of(heads);
    }

    public Table row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("row must have " + heads.size() + " cells, got: " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** Head and rows as lines. */
    public List<String> lines(Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(line(heads)));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int pad = width(i) - length(cells.get(i));
            boolean last = i == cells.size() - 1;
            if (isNumeric(i)) {
                line.append(" ".repeat(pad)).append(cells.get(i));
            } else {
                line.append(cells.get(i)).append(last ? "" : " ".repeat(pad));
            }
            line.append(last ? "" : GAP);
        }
        return line.toString();
    }

    private int width(int column) {
        int widest = length(heads.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("[0-9/.,]+( ?m?s)?|-?"));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
