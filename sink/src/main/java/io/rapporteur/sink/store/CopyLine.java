package io.rapporteur.sink.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of COPY's text format: fields between tabs, backslash before what would mean something else, {@code \N} for null. */
public final class CopyLine {

    private static final @Nullable String[] ESCAPES = escapes();

    private final StringBuilder out;
    private boolean first = true;

    CopyLine(StringBuilder out) {
        this.out = out;
    }

    public CopyLine field(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    public CopyLine field(int value) {
        separate();
        out.append(value);
        return this;
    }

    public CopyLine field(double value) {
        separate();
        out.append(value);
        return this;
    }

    /** An array literal: each element in double quotes. */
    public CopyLine field(List<String> values) {
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

    /** Most values need no escape and are taken over whole. */
    private void escape(String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = ESCAPES.length > value.charAt(i) ? ESCAPES[value.charAt(i)] : null;
            if (escaped != null) {
                out.append(value, copied, i).append(escaped);
                copied = i + 1;
            }
        }
        if (copied == 0) {
            out.append(value);
        } else {
            out.append(value, copied, value.length());
        }
    }

    private static @Nullable String[] escapes() {
        @Nullable String[] escapes = new String['\\' + 1];
        escapes['\\'] = "\\\\";
        escapes['\n'] = "\\n";
        escapes['\r'] = "\\r";
        escapes['\t'] = "\\t";
        return escapes;
    }
}
