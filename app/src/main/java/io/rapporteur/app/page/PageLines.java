package io.rapporteur.app.page;

import io.rapporteur.app.page.DocumentPage.Cite;
import io.rapporteur.app.page.DocumentPage.CitedBy;
import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.app.page.DocumentPage.Note;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.Table;
import io.rapporteur.app.terminal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a page out in lines. Citations are coloured, or stand in [brackets] where there is no colour. */
public final class PageLines {

    private static final int WIDTH = 100;
    private static final int INDENT = 4;
    private static final int QUOTE = 60;

    // Stand for the beginning and end of a mark while lines are broken; the text itself never holds them.
    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private PageLines(Style style) {
        this.style = style;
    }

    /**
     * The lines of a page.
     *
     * @param explain whether to say of each citation why it leads where it does
     */
    public static List<String> of(DocumentPage page, Style style, boolean explain) {
        var lines = new PageLines(style);
        lines.head(page);
        lines.parts(page.parts());
        lines.notes(page.notes());
        lines.cites(page.cites());
        if (explain) {
            lines.reasons(page.cites());
        }
        lines.citedBy(page);
        return List.copyOf(lines.lines);
    }

    private void head(DocumentPage page) {
        String facts = Stream.of(
                        page.kind().toLowerCase(Locale.ROOT).replace('_', ' '),
                        fact("", page.body()),
                        fact("session ", page.session()),
                        fact("number ", page.number()),
                        fact("adopted ", page.adopted()),
                        page.language())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        lines.add(style.bold(Objects.requireNonNullElse(page.symbol(), page.id())) + "  " + facts);
        if (page.title() != null) {
            Texts.wrap(page.title(), WIDTH).forEach(line -> lines.add(style.bold(line)));
        }
        Origin origin = page.origin();
        if (origin != null) {
            lines.add(style.faint("revision " + origin.revision() + " · "
                    + Objects.requireNonNullElse(origin.name(), "unnamed") + " · " + origin.mediaType() + " · raw "
                    + origin.raw() + " · sha256 " + origin.contentHash().substring(0, 12) + "…"));
        }
        for (String warning : page.warnings()) {
            Texts.wrap("Warning: " + warning, WIDTH).forEach(line -> lines.add(style.yellow(line)));
        }
    }

    private static String fact(String name, @Nullable String value) {
        return value == null ? "" : name + value;
    }

    private void parts(List<Part> parts) {
        String group = "";
        for (Part part : parts) {
            String next = group(part, group);
            if (!next.equals(group)) {
                title(next);
                group = next;
            }
            part(part);
        }
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
        String margin = " ".repeat(INDENT * (part.depth() + 1));
        String text = marked(part.text(), part.marks());
        switch (part.kind()) {
            case "HEADING" -> lines.add(margin + style.bold(text));
            case "SUBPARAGRAPH" -> entry(margin, "(" + part.label() + ")", Labels.strip(text, part.label()));
            case "OPERATIVE" -> entry(margin, part.label() + ".", Labels.strip(text, part.label()));
            default -> entry(margin, part.label(), text);
        }
    }

    private void entry(String margin, String label, String text) {
        int width = Math.max(INDENT, label.length() + 1);
        String first = margin + style.faint(label) + " ".repeat(width - label.length());
        String rest = margin + " ".repeat(width);
        List<String> wrapped = Texts.wrap(text, WIDTH - rest.length());
        boolean open = false;
        for (int i = 0; i < wrapped.size(); i++) {
            // A bracket stays open over the end of a line, a colour does not.
            String line = (open && style.isColoured() ? String.valueOf(OPEN) : "") + wrapped.get(i);
            open = line.lastIndexOf(OPEN) == line.lastIndexOf(CLOSE)
                    ? open
                    : line.lastIndexOf(OPEN) > line.lastIndexOf(CLOSE);
            lines.add((i == 0 ? first : rest) + painted(line, open));
        }
    }

    private static String marked(String text, List<Mark> marks) {
        var marked = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            marked.append(text, at, mark.start()).append(OPEN).append(text, mark.start(), mark.end());
            marked.append(CLOSE);
            at = mark.end();
        }
        return marked.append(text.substring(at)).toString();
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

    private void notes(List<Note> notes) {
        if (!notes.isEmpty()) {
            title("Footnotes");
        }
        for (Note note : notes) {
            String from = note.calledFrom() == null ? "" : style.faint(" (" + note.calledFrom() + ")");
            entry(
                    " ".repeat(INDENT),
                    note.marker(),
                    Labels.strip(marked(note.text(), note.marks()), note.marker()) + from);
        }
    }

    private void cites(List<Cite> cites) {
        if (cites.isEmpty()) {
            return;
        }
        long resolved = cites.stream().filter(cite -> cite.target() != null).count();
        title("Cites (" + cites.size() + ", " + resolved + " resolved)");
        var table = new Table("where", "target", "pinpoint", "does", "link", "words");
        for (Cite cite : cites) {
            table.row(
                    cite.place(),
                    Objects.requireNonNullElse(cite.target(), "undecided"),
                    Objects.requireNonNullElse(cite.pinpoint(), ""),
                    cite.function().toLowerCase(Locale.ROOT).replace('_', ' '),
                    state(cite.state()),
                    Texts.shorten(cite.text(), QUOTE));
        }
        table.lines(style).forEach(line -> lines.add("  " + line));
    }

    private void reasons(List<Cite> cites) {
        title("Why");
        for (Cite cite : cites) {
            lines.add("  " + cite.place() + "  " + Texts.shorten(cite.text(), QUOTE) + "  "
                    + Objects.requireNonNullElse(cite.target(), "undecided"));
            for (String reason : cite.why()) {
                lines.add(" ".repeat(INDENT * 2) + style.faint(reason));
            }
        }
    }

    private static String state(@Nullable String state) {
        return state == null ? "" : state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void citedBy(DocumentPage page) {
        if (page.origin() == null) {
            return;
        }
        title("Cited by (" + page.citedByTotal() + ")");
        if (page.citedBy().isEmpty()) {
            lines.add("  nothing that is stored here");
            return;
        }
        var table = new Table("document", "where", "does", "pinpoint", "words");
        for (CitedBy by : page.citedBy()) {
            table.row(
                    by.document(),
                    by.place(),
                    by.function().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Objects.requireNonNullElse(by.pinpoint(), ""),
                    Texts.shorten(by.text(), QUOTE));
        }
        table.lines(style).forEach(line -> lines.add("  " + line));
        if (page.citedByTotal() > page.citedBy().size()) {
            lines.add("  … and " + (page.citedByTotal() - page.citedBy().size()) + " more");
        }
    }

    private void title(String text) {
        lines.add("");
        lines.add(style.bold(text));
    }
}
