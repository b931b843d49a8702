package io.rapporteur.app.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small forms of things for lines of limited width. */
public final class Texts {

    private Texts() {}

    /** The text, cut behind a word and ended with an ellipsis where it is longer than {@code width}. */
    public static String shorten(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int cut = text.lastIndexOf(' ', width - 1);
        return text.substring(0, cut > width / 2 ? cut : width - 1) + "…";
    }

    /** The text in lines of at most {@code width} characters, broken at spaces; a longer word has a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
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
