package io.rapporteur.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes text as {@link Printable#lines} shows it. Around JSON, it leaves the same JSON: outside of strings there is nothing to
 * escape, inside it escapes as JSON does.
 */
public final class PrintableWriter extends Writer {

    private final Writer target;

    /** The first half of a character whose second half comes with the next piece. */
    private char half;

    public PrintableWriter(Writer target) {
        this.target = Objects.requireNonNull(target, "target");
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
        target.write(Printable.lines(piece.substring(0, end)));
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (half != 0) {
            target.write(Printable.lines(String.valueOf(half)));
            half = 0;
        }
        target.close();
    }
}
