package io.rapporteur.sink.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of COPY's text format: fields between tabs, backslash before what would mean something else, {@code \N} for null. */
final class CopyLine {

    private final StringBuilder out;
    private boolean first = true;

    CopyLine(StringBuilder out) {
        this.out = out;
    }

    CopyLine field(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyLine field(int value) {
        separate();
        out.append(value);
        return this;
    }

    CopyLine field(double value) {
        separate();
        out.append(value);
        return this;
    }

    /** An array literal: each element in double quotes. */
    CopyLine field(List<String> values) {
        var literal = new StringBuilder("{");
        for (String value : values) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return field(literal.append('}').toString());
    }

    void end() {
        out.append('\n');
        first = true;
    }

    private void separate() {
        if (!first) {
            out.append('\t');
        }
        first = false;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }
}
