package io.rapporteur.app.terminal;

import io.rapporteur.runtime.text.Printable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Small forms of things for lines of limited width. Widths are columns of a terminal. */
public final class Texts {

    private Texts() {}

    /** The text on one line; what else cannot be printed is left to the {@link Door}. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\n", "\\n");
    }

    /** The text, printable, cut behind a word and ended with an ellipsis where it is longer than {@code width}. */
    public static String shorten(String text, int width) {
        String shown = Printable.line(text);
        if (Width.of(shown) <= width) {
            return shown;
        }
        int end = Width.end(shown, 0, width - 1);
        int cut = shown.lastIndexOf(' ', end);
        return shown.substring(0, cut > end / 2 ? cut : end) + "…";
    }

    /**
     * Gives the text a line at a time, since a paragraph may be as long as a book: lines of at most {@code width} columns, broken at
     * spaces; a longer word has a line of its own.
     */
    public static void wrap(String text, int width, Consumer<String> lines) {
        int start = 0;
        int end = 0;
        int used = 0;
        for (int word = 0; word <= text.length(); ) {
            int behind = text.indexOf(' ', word);
            behind = behind < 0 ? text.length() : behind;
            int wide = Width.of(text.substring(word, behind));
            if (word > start && used + 1 + wide > width) {
                lines.accept(text.substring(start, end));
                start = word;
                used = wide;
            } else {
                used += wide + (word > start ? 1 : 0);
            }
            end = behind;
            word = behind + 1;
        }
        lines.accept(text.substring(start, end));
    }

    public static String duration(Duration time) {
        long millis = time.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** A path as the user would type it from where he stands. */
    public static String path(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        String relative = absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
        return relative.isEmpty() ? "." : relative;
    }
}
