package io.rapporteur.app.terminal;

import io.rapporteur.runtime.text.Printable;
import io.rapporteur.runtime.text.PrintableWriter;
import java.io.PrintWriter;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The one way out to a terminal. Characters that would steer it, or that nobody would see, are shown as {@link Printable} shows
 * them; marks of {@link Style} become escape sequences. So a title, a file name or a message of others can neither move the
 * cursor nor forge a line, whoever forgets to think of it.
 */
final class Door {

    private Door() {}

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

    /** Tells the errors of what lies behind the door, too. */
    private static final class Guarded extends PrintWriter {

        private final PrintWriter terminal;

        Guarded(PrintWriter terminal) {
            super(new PrintableWriter(terminal, Door::through), false);
            this.terminal = terminal;
        }

        @Override
        public boolean checkError() {
            boolean ours = super.checkError();
            return terminal.checkError() || ours;
        }
    }
}
