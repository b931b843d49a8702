package io.rapporteur.ingest.text.pdf;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.Enumerators;
import io.rapporteur.ingest.text.form.Inline;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Joins the lines of a page to paragraphs and writes them, the notes at its foot behind a rule. */
final class PdfParagraphs {

    private static final float NEW_PARAGRAPH_GAP = 1.32f;
    private static final float INDENT = 0.8f;
    /** A line that leaves this share of the width free, and room for the next word, was ended on purpose. */
    private static final float ROOM = 0.35f;

    private static final float SHORT_LINE = 0.86f;
    private static final float NOTE_SIZE = 0.97f;

    /** A distance of so many sizes sets notes apart from the text. */
    private static final float APART = 1.6f;

    /** A difference in size, as a share of it, that parts paragraphs. */
    private static final float OTHER_SIZE = 0.15f;

    private static final String ENDS = ".;:,!?”\"’)";

    private static final String STOPS_BEFORE_CALLS = ".;:,";
    private static final int MAX_CALL_LENGTH = 3;
    private static final int MIN_RULE_LENGTH = 8;

    /** So many distances within paragraphs tell the distance of lines. */
    private static final int MIN_WITHIN = 2;

    /** A gap that is no word space but the distance between cells. */
    private static final float CELL_GAP = 3.5f;

    private final TextForm form;
    private final PdfWords words;

    /** Size of the text on the page before, where its last note had not ended; otherwise 0. */
    private float noteBodySize;

    PdfParagraphs(TextForm form, PdfWords words) {
        this.form = form;
        this.words = words;
    }

    void write(List<List<PdfLine>> columns) throws Rejection {
        float bodySize = bodySize(columns);
        @Nullable PdfLine restOfNote = noteBodySize > 0 ? restOfNote(columns) : null;
        boolean inNotes = false;
        @Nullable PdfLine lastOfColumn = null;
        for (List<PdfLine> column : columns) {
            Column measured = new Column(column);
            @Nullable PdfLine before = null;
            for (PdfLine line : column) {
                boolean parted = before == null
                        ? lastOfColumn == null || !goesOnInNextColumn(lastOfColumn, line)
                        : measured.parts(before, line, inNotes);
                boolean note = line == restOfNote
                        || (line.beginsWithMark() && (parted || line.size() <= bodySize * NOTE_SIZE));
                if (parted || note) {
                    form.endParagraph();
                }
                if (note && !inNotes) {
                    ruleBeforeNotes(before);
                    inNotes = true;
                }
                write(line);
                before = line;
            }
            lastOfColumn = before;
        }
        form.endParagraph();
        boolean open =
                inNotes && lastOfColumn != null && !lastOfColumn.plain().strip().endsWith(".");
        noteBodySize = open ? bodySize : 0;
    }

    /** Where a note goes on that the page before cut: the small lines at the foot that begin without a mark. */
    private @Nullable PdfLine restOfNote(List<List<PdfLine>> columns) {
        List<PdfLine> column = columns.isEmpty() ? List.of() : columns.get(columns.size() - 1);
        int first = column.size();
        while (first > 0 && column.get(first - 1).size() < noteBodySize * NOTE_SIZE) {
            first--;
        }
        boolean apart = first > 0
                && first < column.size()
                && column.get(first).baseline() - column.get(first - 1).baseline() > noteBodySize * APART;
        return apart && !column.get(first).beginsWithMark() ? column.get(first) : null;
    }

    /** Whether a column breaks off within a sentence, which the next one takes up further up on the page. */
    private static boolean goesOnInNextColumn(PdfLine last, PdfLine first) {
        return first.baseline() < last.baseline()
                && Math.abs(first.size() - last.size()) < last.size() * OTHER_SIZE
                && isWithinSentence(last, first);
    }

    /** Whether a line is plainly the next one of a paragraph. */
    private static boolean isWithinSentence(PdfLine before, PdfLine line) {
        return !hasEnded(before)
                && Character.isLowerCase(line.glyphs().get(0).text().codePointAt(0));
    }

    private void ruleBeforeNotes(@Nullable PdfLine before) throws Rejection {
        if (before == null || !isRule(before)) {
            form.rule();
        }
    }

    /** Whether a line ends a sentence or a clause; the call of a note behind it does not count, also where it is set as plain digits. */
    private static boolean hasEnded(PdfLine line) {
        String end = line.plainWithoutCall().strip();
        int last = end.length() - 1;
        while (last > 0 && end.length() - last <= MAX_CALL_LENGTH && Character.isDigit(end.charAt(last))) {
            last--;
        }
        boolean called = last < end.length() - 1
                && last > 0
                && STOPS_BEFORE_CALLS.indexOf(end.charAt(last)) >= 0
                && Character.isLetter(end.charAt(last - 1));
        return called
                || (!end.isEmpty() && ENDS.indexOf(end.charAt(end.length() - 1)) >= 0)
                || end.endsWith(" and")
                || end.endsWith(" or");
    }

    private static boolean isRule(PdfLine line) {
        String plain = line.plain().strip();
        return plain.length() >= MIN_RULE_LENGTH && plain.chars().allMatch(c -> c == '_');
    }

    private static float bodySize(List<List<PdfLine>> columns) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int most = 0;
        float size = 0;
        for (List<PdfLine> column : columns) {
            for (PdfLine line : column) {
                int count =
                        counts.merge(Math.round(line.size() * 4), line.glyphs().size(), Integer::sum);
                if (count > most) {
                    most = count;
                    size = line.size();
                }
            }
        }
        return size;
    }

    private void write(PdfLine line) {
        Inline inline = form.inline();
        joinToLineBefore(inline, line);
        StringBuilder raised = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : line.glyphs()) {
            boolean isRaised = line.isRaised(glyph);
            if (!isRaised && !raised.isEmpty()) {
                boolean glued =
                        endsWithDigit(raised) && Character.isLetter(glyph.text().codePointAt(0));
                inline.raised(raised.toString());
                raised.setLength(0);
                if (glued) {
                    // A floated mark covers the space behind it; no word is glued to a number that calls a note.
                    inline.character(' ', false);
                    before = null;
                }
            }
            if (before != null && line.isGap(before, glyph)) {
                gap(inline, line, before, glyph, raised);
            }
            if (isRaised) {
                raised.append(glyph.text());
            } else {
                inline.text(glyph.text(), glyph.italic());
            }
            before = glyph;
        }
        if (!raised.isEmpty()) {
            inline.raised(raised.toString());
        }
    }

    private static boolean endsWithDigit(CharSequence raised) {
        return Character.isDigit(raised.charAt(raised.length() - 1));
    }

    private static void gap(Inline inline, PdfLine line, Glyph left, Glyph right, StringBuilder raised) {
        if (!raised.isEmpty()) {
            raised.append(' ');
        } else if (right.x() - left.right() > line.size() * CELL_GAP) {
            inline.cell();
        } else {
            inline.character(' ', false);
        }
    }

    /** A hyphen at the end of a line stays, unless the document writes the word without it elsewhere. */
    private void joinToLineBefore(Inline inline, PdfLine line) {
        if (inline.isBlank()) {
            return;
        }
        if (!inline.endsOpen()) {
            inline.character(' ', false);
        } else if (inline.endsWithHyphen() && words.isWhole(inline.lastWord(), line.plain())) {
            inline.dropHyphen();
        }
    }

    /** What is usual in a column. */
    private static final class Column {

        private final float leading;
        private final float right;
        private final float width;

        Column(List<PdfLine> lines) {
            leading = leading(lines);
            right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
            width = right
                    - (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        }

        /** The median distance of lines, of those within a paragraph where there are some. */
        private static float leading(List<PdfLine> lines) {
            double[] within = distances(lines, true);
            double[] distances = within.length >= MIN_WITHIN ? within : distances(lines, false);
            return distances.length == 0 ? 0 : (float) distances[distances.length / 2];
        }

        private static double[] distances(List<PdfLine> lines, boolean within) {
            return IntStream.range(1, lines.size())
                    .filter(i -> !within || isWithinSentence(lines.get(i - 1), lines.get(i)))
                    .mapToDouble(i -> lines.get(i).baseline() - lines.get(i - 1).baseline())
                    .filter(distance -> distance > 2)
                    .sorted()
                    .toArray();
        }

        boolean parts(PdfLine before, PdfLine line, boolean inNotes) {
            float usual = Math.min(leading, Math.max(before.size(), line.size()) * 1.5f);
            float distance = line.baseline() - line.pushedDown() - before.baseline();
            boolean gap = distance > usual * NEW_PARAGRAPH_GAP || distance < 0;
            boolean otherSize = Math.abs(line.size() - before.size()) > before.size() * OTHER_SIZE;
            boolean opens = !inNotes && hasEnded(before) && line.beginsItalic() && !before.endsItalic();
            return gap || otherSize || opens || beginsAfterEnd(before, line) || isRule(before) || isRule(line);
        }

        /** The line before ends a sentence or a clause, and this one begins as paragraphs do: indented, or with a number. */
        private boolean beginsAfterEnd(PdfLine before, PdfLine line) {
            boolean ended = hasEnded(before);
            boolean fitted = right - before.right() > width * ROOM + line.firstWord()
                    && Math.abs(line.left() - before.left()) < 2
                    && Character.isUpperCase(line.glyphs().get(0).text().codePointAt(0));
            boolean indented = line.left() - before.left() > line.size() * INDENT;
            boolean shortBefore = before.right() < right - width * (1 - SHORT_LINE);
            return fitted
                    || (indented && (ended || shortBefore) && !before.hasTabStopAt(line.left()))
                    || (ended && (shortBefore || Enumerators.begins(line.plain().strip())));
        }
    }
}
