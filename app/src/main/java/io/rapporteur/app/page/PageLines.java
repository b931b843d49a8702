package io.rapporteur.app.page;

import io.rapporteur.app.page.DocumentPage.Cite;
import io.rapporteur.app.page.DocumentPage.CitedBy;
import io.rapporteur.app.page.DocumentPage.Count;
import io.rapporteur.app.page.DocumentPage.Head;
import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.runtime.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a page out in lines. Citations are coloured, or stand in [brackets] where there is no colour. */
public final class PageLines {

    private static final int WIDTH = 100;
    private static final int INDENT = 4;
    private static final int QUOTE = 60;

    // Stand for the beginning and end of a mark while lines are broken; a printable text never holds them.
    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';

    private final Style style;
    private final Consumer<String> lines;
    private String group = "";

    private PageLines(Style style, Consumer<String> lines) {
        this.style = style;
        this.lines = lines;
    }

    /**
     * Hands on the lines of a page as they are laid out.
     *
     * @param explain whether to say of each citation why it leads where it does
     */
    public static void print(DocumentPage page, Style style, boolean explain, Consumer<String> lines) {
        var layout = new PageLines(style, lines);
        layout.head(page.head());
        page.parts(layout::part);
        layout.notes(page);
        layout.cites(page, explain);
        layout.findings(page);
        if (page.head().origin() != null) {
            layout.citedBy(page);
        }
    }

    private void head(Head page) {
        String facts = Stream.of(
                        page.kind().toLowerCase(Locale.ROOT).replace('_', ' '),
                        fact("", page.body()),
                        fact("session ", page.session()),
                        fact("number ", page.number()),
                        fact("adopted ", page.adopted()),
                        page.language())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        add(style.bold(Objects.requireNonNullElse(page.symbol(), page.id())) + "  " + facts);
        if (page.title() != null) {
            Texts.wrap(Printable.line(page.title()), WIDTH, line -> add(style.bold(line)));
        }
        Origin origin = page.origin();
        if (origin != null) {
            add(style.faint("revision " + origin.revision() + " · "
                    + Objects.requireNonNullElse(origin.name(), "unnamed") + " · " + origin.mediaType() + " · raw "
                    + origin.raw() + " · sha256 " + origin.contentHash().substring(0, 12) + "…"));
        }
        for (String warning : page.warnings()) {
            Texts.wrap(Printable.line("Warning: " + warning), WIDTH, line -> add(style.yellow(line)));
        }
    }

    private static String fact(String name, @Nullable String value) {
        return value == null ? "" : name + value;
    }

    private static String group(Part part, String current) {
        return switch (part.kind()) {
            case "PREAMBULAR" -> "Preamble";
            case "OPERATIVE" -> "Operative paragraphs";
            case "PARAGRAPH" -> part.place().equals("annex") ? "Annex" : "Text";
            default -> current.isEmpty() ? "Text" : current;
        };
    }

    private void part(Part part) {
        String next = group(part, group);
        if (!next.equals(group)) {
            title(next);
            group = next;
        }
        String margin = " ".repeat(INDENT * (part.depth() + 1));
        String text = marked(part.text(), part.marks());
        if (part.label().isEmpty()
                && (part.kind().equals("OPERATIVE") || part.kind().equals("SUBPARAGRAPH"))) {
            entry(margin, "", text);
            return;
        }
        switch (part.kind()) {
            case "HEADING" -> add(margin + style.bold(text));
            case "SUBPARAGRAPH" -> entry(margin, "(" + part.label() + ")", Labels.strip(text, part.label()));
            case "OPERATIVE" -> entry(margin, part.label() + ".", Labels.strip(text, part.label()));
            default -> entry(margin, part.label(), text);
        }
    }

    private void entry(String margin, String label, String text) {
        String shown = Printable.line(label);
        int width = Math.max(INDENT, shown.length() + 1);
        String first = margin + style.faint(shown) + " ".repeat(width - shown.length());
        String rest = margin + " ".repeat(width);
        var entry = new Entry(first, rest);
        Texts.wrap(text, WIDTH - rest.length(), entry::line);
    }

    /** The lines of a paragraph. A bracket stays open over the end of a line, a colour does not. */
    private final class Entry {

        private final String rest;
        private String margin;
        private boolean open;

        Entry(String first, String rest) {
            this.margin = first;
            this.rest = rest;
        }

        void line(String wrapped) {
            String line = (open && style.isColoured() ? String.valueOf(OPEN) : "") + wrapped;
            open = line.lastIndexOf(OPEN) == line.lastIndexOf(CLOSE)
                    ? open
                    : line.lastIndexOf(OPEN) > line.lastIndexOf(CLOSE);
            add(margin + painted(line, open));
            margin = rest;
        }
    }

    /** Printable, but for the marks. */
    private static String marked(String text, List<Mark> marks) {
        var marked = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            marked.append(Printable.line(text.substring(at, mark.start()))).append(OPEN);
            marked.append(Printable.line(text.substring(mark.start(), mark.end())))
                    .append(CLOSE);
            at = mark.end();
        }
        return at == 0
                ? Printable.line(text)
                : marked.append(Printable.line(text.substring(at))).toString();
    }

    private String painted(String line, boolean open) {
        if (!style.isColoured()) {
            return line.replace(OPEN, '[').replace(CLOSE, ']');
        }
        var painted = new StringBuilder();
        int at = 0;
        for (int start = line.indexOf(OPEN); start >= 0; start = line.indexOf(OPEN, at)) {
            int end = line.indexOf(CLOSE, start);
            painted.append(line, at, start);
            painted.append(style.cyan(line.substring(start + 1, end < 0 ? line.length() : end)));
            at = end < 0 ? line.length() : end + 1;
        }
        return open && at == line.length() ? painted.toString() : painted + line.substring(at);
    }

    private void notes(DocumentPage page) {
        group = "";
        page.notes(note -> {
            if (group.isEmpty()) {
                group = "Footnotes";
                title(group);
            }
            String from = note.calledFrom() == null ? "" : style.faint(" (" + note.calledFrom() + ")");
            entry(
                    " ".repeat(INDENT),
                    note.marker(),
                    Labels.strip(marked(note.text(), note.marks()), note.marker()) + from);
        });
    }

    private void cites(DocumentPage page, boolean explain) {
        Count count = page.count();
        if (count.all() == 0) {
            return;
        }
        title("Cites (" + count.all() + ", " + count.resolved() + " resolved)");
        var table = TextTable.running(style, this::indented, "where", "target", "pinpoint", "does", "link", "words");
        page.cites(cite -> table.row(
                cite.place(),
                Objects.requireNonNullElse(cite.target(), "undecided"),
                Objects.requireNonNullElse(cite.pinpoint(), ""),
                cite.function().toLowerCase(Locale.ROOT).replace('_', ' '),
                state(cite.state()),
                Texts.shorten(cite.text(), QUOTE)));
        table.end();
        if (explain) {
            title("Why");
            page.cites(this::reasons);
        }
    }

    private void findings(DocumentPage page) {
        group = "";
        page.findings(finding -> {
            if (group.isEmpty()) {
                group = "Findings";
                title(group);
            }
            String line = finding.place() + "  " + Texts.shorten(finding.text(), QUOTE) + ": " + finding.reason();
            Texts.wrap(Printable.line(line), WIDTH - 2, wrapped -> indented(style.yellow(wrapped)));
        });
    }

    private void reasons(Cite cite) {
        add("  " + cite.place() + "  " + Texts.shorten(cite.text(), QUOTE) + "  "
                + Objects.requireNonNullElse(cite.target(), "undecided"));
        for (String reason : cite.why()) {
            add(" ".repeat(INDENT * 2) + style.faint(reason));
        }
    }

    private static String state(@Nullable String state) {
        return state == null ? "" : state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void citedBy(DocumentPage page) {
        title("Cited by (" + page.citedByTotal() + ")");
        if (page.citedBy().isEmpty()) {
            add("  nothing that is stored here");
            return;
        }
        var table = new TextTable("document", "where", "does", "pinpoint", "words");
        for (CitedBy by : page.citedBy()) {
            table.row(
                    by.document(),
                    by.place(),
                    by.function().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Objects.requireNonNullElse(by.pinpoint(), ""),
                    Texts.shorten(by.text(), QUOTE));
        }
        table.lines(style).forEach(this::indented);
        if (page.citedByTotal() > page.citedBy().size()) {
            add("  … and " + (page.citedByTotal() - page.citedBy().size()) + " more");
        }
    }

    private void add(String line) {
        lines.accept(line);
    }

    private void indented(String line) {
        lines.accept("  " + line);
    }

    private void title(String text) {
        add("");
        add(style.bold(text));
    }
}
