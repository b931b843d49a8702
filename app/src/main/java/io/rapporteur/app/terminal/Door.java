package io.rapporteur.app.terminal;

import io.rapporteur.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The one way out to a terminal. Characters that would steer it, or that nobody would see, are shown as {@link Printable} shows
 * them; marks of {@link Style} become escape sequences. So a title, a file name or a message of others can neither move the
 * cursor nor forge a line, whoever forgets to think of it.
 */
final class Door extends Writer {

    private final Writer terminal;

    /** The first half of a character whose second half comes with the next piece. */
    private char half;

    private Door(Writer terminal) {
        this.terminal = terminal;
    }

    /** A writer through the door, whose {@code checkError} tells when the reader has gone. */
    static PrintWriter to(PrintWriter terminal) {
        return terminal instanceof Guarded ? terminal : new Guarded(terminal);
    }

    /** What a text looks like behind the door; line breaks stay. */
    static String through(String text) {
        return render(text, mark -> "\u001b[" + mark.group(1) + "m");
    }

    /** A text as it will be shown, on one line and with its marks, so that its width can be known. */
    static String shown(String text) {
        return Texts.oneLine(render(text, MatchResult::group));
    }

    private static String render(String text, Function<MatchResult, String> marks) {
        Matcher mark = Style.MARK.matcher(text);
        var shown = new StringBuilder();
        int at = 0;
        while (mark.find()) {
            shown.append(Printable.lines(text.substring(at, mark.start()))).append(marks.apply(mark));
            at = mark.end();
        }
        return at == 0
                ? Printable.lines(text)
                : shown.append(Printable.lines(text.substring(at))).toString();
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
        terminal.write(through(piece.substring(0, end)));
    }

    @Override
    public void flush() throws IOException {
        terminal.flush();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /** Tells the errors of what lies behind the door, too. */
    private static final class Guarded extends PrintWriter {

        private final PrintWriter terminal;

        Guarded(PrintWriter terminal) {
            super(new Door(terminal), false);
            this.terminal = terminal;
        }

        @Override
        public boolean checkError() {
            boolean ours = super.checkError();
            return terminal.checkError() || ours;
        }
    }
}
