package io.rapporteur.parser.page;

import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, what each was found to be, and how wide its lines run. */
final class Layout {

    /** What a line is. */
    enum Role {
        BLANK,
        FURNITURE,
        NOTE,
        BODY
    }

    /** Lines longer than this are whole paragraphs: nobody wraps so wide. */
    private static final int MAX_WRAP = 130;

    /** No page is printed so wide. */
    private static final int MAX_PRINTED = 105;

    /** Most lines of mast heads are no longer: who, where, when. */
    private static final int MAX_LABEL = 60;

    /** Lines that scanners joined at a hyphen may run wider than they were printed. */
    private static final int MAX_BROKEN = 170;

    private static final int HEAD = 160;

    private final String text;
    private final Line[] lines;
    private final Role[] roles;
    private final @Nullable String[] heads;
    private final boolean wrapped;
    private final int width;

    private Layout(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines.toArray(new Line[0]);
        this.roles = new Role[lines.size()];
        this.heads = new String[lines.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = lines.get(i).blank() ? Role.BLANK : Role.BODY;
        }
        long wide = 0;
        long all = 0;
        int widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.length());
            wide += line.length() > MAX_WRAP ? line.length() : 0;
            all += !line.blank() && text.charAt(line.from()) != '|' ? line.length() : 0;
        }
        this.width = median(lines);
        this.wrapped = wide * 2 < all && width > 0 && (widest <= MAX_PRINTED || goesOnInside(text, lines));
    }

    static Layout of(String text, ReadingLimits limits) {
        return new Layout(text, Lines.of(text, limits));
    }

    // rule: in wrapped text some line is full and ends in a word, or begins with a small letter or in a script that has
    // none;
    // where none does, somebody ended the lines: a short text of a mast head and long paragraphs
    private static boolean goesOnInside(String text, List<Line> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).blank() && !lines.get(i + 1).blank()) {
                Line line = lines.get(i);
                int first = text.codePointAt(lines.get(i + 1).from());
                boolean full = line.length() > MAX_LABEL && Character.isLetter(text.codePointBefore(line.to()));
                if (full || (Character.isLetter(first) && !Character.isUpperCase(first))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The middle length of those lines that a line directly follows: of lines that were broken, mostly. */
    private static int median(List<Line> lines) {
        int[] count = new int[MAX_BROKEN + 1];
        int all = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).blank() && !lines.get(i + 1).blank()) {
                count[Math.min(lines.get(i).length(), MAX_BROKEN)]++;
                all++;
            }
        }
        int width = 0;
        int narrower = count[0];
        while (narrower <= all / 2 && width < MAX_BROKEN) {
            width++;
            narrower += count[width];
        }
        return all == 0 ? 0 : width;
    }

    String text() {
        return text;
    }

    int size() {
        return lines.length;
    }

    Line line(int index) {
        return lines[index];
    }

    boolean is(int index, Role role) {
        return index >= 0 && index < roles.length && roles[index] == role;
    }

    void mark(int index, Role role) {
        roles[index] = role;
    }

    /** Whether a paragraph may go on behind this line; a line that is too wide to have been wrapped is a whole paragraph. */
    boolean mayBreakBehind(int index) {
        return wrapped && lines[index].length() <= MAX_BROKEN;
    }

    /** Whether paragraphs are wrapped over several lines; otherwise each line is one. */
    boolean wrapped() {
        return wrapped;
    }

    int width() {
        return width;
    }

    /** The beginning of a line as a reader takes it in. */
    String head(int index) {
        String known = heads[index];
        if (known == null) {
            Line line = lines[index];
            known = read(line.from(), Math.min(line.to(), line.from() + HEAD));
            heads[index] = known;
        }
        return known;
    }

    /** A whole line as a reader takes it in; for lines that are known to be short. */
    String whole(int index) {
        Line line = lines[index];
        return read(line.from(), line.to());
    }

    private String read(int from, int to) {
        return Reading.textOf(text, new Span(from, to));
    }

    /** Whether a line ends its page: a form feed, or nothing behind it. */
    boolean pageEndsAfter(int index) {
        return index + 1 >= lines.length || lines[index].endsPage();
    }
}
