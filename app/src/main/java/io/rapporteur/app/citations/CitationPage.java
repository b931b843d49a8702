package io.rapporteur.app.citations;

import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.Table;
import io.rapporteur.app.terminal.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Citations in columns. */
public final class CitationPage {

    private static final int TEXT_WIDTH = 60;

    private CitationPage() {}

    public static List<String> wanted(List<Wanted> wanted, Style style) {
        var table = new Table("document", "cited by", "times");
        wanted.forEach(one -> table.row(one.target(), one.documents(), one.citations()));
        return table.lines(style);
    }

    /** What a document cites. */
    public static List<String> cites(CitationList list, Style style) {
        var table = new Table("place", "function", "cites", "pinpoint", "state", "text");
        list.citations()
                .forEach(edge -> table.row(
                        edge.place(),
                        word(edge.function()),
                        dash(edge.target()),
                        dash(edge.pinpoint()),
                        edge.state() == null ? "-" : word(edge.state()),
                        Texts.shorten(edge.text(), TEXT_WIDTH)));
        return table.lines(style);
    }

    /** Who cites it. */
    public static List<String> citedBy(CitationList list, Style style) {
        var table = new Table("document", "place", "function", "pinpoint", "text");
        list.citations()
                .forEach(edge -> table.row(
                        edge.documentId(),
                        edge.place(),
                        word(edge.function()),
                        dash(edge.pinpoint()),
                        Texts.shorten(edge.text(), TEXT_WIDTH)));
        return table.lines(style);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
