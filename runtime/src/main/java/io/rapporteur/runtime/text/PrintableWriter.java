package io.rapporteur.runtime.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Writes text as {@link Printable#lines} shows it, or by another rule, which never sees half a character. Around JSON, it leaves
 * the same JSON: outside of strings there is nothing to escape, inside it escapes as JSON does.
 */
public final class PrintableWriter extends Writer {

    private final Writer target;
    private final UnaryOperator<String> shown;

    /** The first half of a character whose second half comes with the next piece. */
    private char half;

    public PrintableWriter(Writer target) {
        this(target, Printable::lines);
    }

    /**
     * The same by another rule.
     *
     * @param shown makes of a piece of text what is written
     */
    public PrintableWriter(Writer target, UnaryOperator<String> shown) {
        this.target = Objects.requireNonNull(target, "target");
        this.shown = Objects.requireNonNull(shown, "shown");
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        String piece = (half == 0 ? "" : String.valueOf(half)) + new String(text, from, length);
        half = 0;
        int end = piece.length();
        if (Character.isHighSurrogate(piece.charAt(end - 1))) {
            end--;
            half = piece.charAt(end);
        }
        target.write(shown.apply(piece.substring(0, end)));
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (half != 0) {
            target.write(shown.apply(String.valueOf(half)));
            half = 0;
        }
        target.close();
    }
}
