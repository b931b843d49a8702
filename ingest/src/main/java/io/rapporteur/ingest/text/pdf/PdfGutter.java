package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The empty strip between two columns, told by the left edge of the right one. */
final class PdfGutter {

    /** Where on the page a right column may begin, as shares of its width. */
    private static final float LEFTMOST = 0.3f;

    private static final float RIGHTMOST = 0.72f;

    /** So many left edges, the most frequent ones of a page, are tried as that of the right column. */
    private static final int TRIED_EDGES = 6;

    /** Lines of a column have the same left edge, but for those that are indented. */
    private static final int MIN_ALIGNED = 2;

    /** A distance of so many sizes parts what stands above or below two columns from them. */
    private static final float APART = 2.1f;

    /** What stands over columns has no more rows than this. */
    private static final int HEAD_ROWS = 2;

    private static final float NOTE_SIZE = 0.95f;

    private final float x;
    private final float pageWidth;

    private PdfGutter(float x, float pageWidth) {
        this.x = x;
        this.pageWidth = pageWidth;
    }

    /** The lines of a page in stretches of columns, in reading order. */
    static List<List<PdfLine>> stretches(List<PdfLine> pieces, float pageWidth) {
        List<PdfLine> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<ColumnPair> best = List.of();
        int most = 0;
        for (float edge : rightEdges(ordered, pageWidth)) {
            List<ColumnPair> pairs = new PdfGutter(edge - 1, pageWidth).pairs(ordered);
            int lines = pairs.stream()
                    .filter(ColumnPair::isProse)
                    .mapToInt(ColumnPair::lines)
                    .sum();
            if (lines > most) {
                most = lines;
                best = pairs;
            }
        }
        if (most == 0) {
            return List.of(PdfColumns.joined(ordered));
        }
        List<List<PdfLine>> stretches = new ArrayList<>();
        best.forEach(pair -> stretches.addAll(pair.stretches()));
        return stretches;
    }

    /** Left edges that pieces share, the most frequent first. */
    private static List<Float> rightEdges(List<PdfLine> pieces, float pageWidth) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Float> edges = new HashMap<>();
        for (PdfLine piece : pieces) {
            if (piece.left() > pageWidth * LEFTMOST && piece.left() < pageWidth * RIGHTMOST) {
                int place = Math.round(piece.left() / 2);
                counts.merge(place, 1, Integer::sum);
                edges.merge(place, piece.left(), Math::min);
            }
        }
        return counts.entrySet().stream()
                .filter(edge -> edge.getValue() >= MIN_ALIGNED)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED_EDGES)
                .map(edge -> edges.get(edge.getKey()))
                .toList();
    }

    /** What stands between the lines that cross the gutter, as columns where it may be some, and all else as one. */
    private List<ColumnPair> pairs(List<PdfLine> ordered) {
        List<ColumnPair> pairs = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        List<PdfLine> block = new ArrayList<>();
        for (PdfLine piece : ordered) {
            if (piece.left() < x && piece.right() > x) {
                add(block, across, pairs);
                block.clear();
                across.add(piece);
            } else {
                block.add(piece);
            }
        }
        add(block, across, pairs);
        if (!across.isEmpty()) {
            pairs.add(ColumnPair.across(across));
        }
        return pairs;
    }

    private void add(List<PdfLine> block, List<PdfLine> across, List<ColumnPair> pairs) {
        for (List<PdfLine> part : parts(block)) {
            ColumnPair pair = pair(part);
            if (!pair.mayBeProse(pageWidth) && !pair.areNotes()) {
                across.addAll(part);
                continue;
            }
            if (!across.isEmpty()) {
                pairs.add(ColumnPair.across(across));
                across.clear();
            }
            pairs.add(pair);
        }
    }

    private ColumnPair pair(List<PdfLine> pieces) {
        List<PdfLine> left = pieces.stream().filter(this::isLeft).toList();
        List<PdfLine> right = pieces.stream().filter(piece -> !isLeft(piece)).toList();
        return ColumnPair.of(left, right, pageWidth);
    }

    private boolean isLeft(PdfLine piece) {
        return piece.left() < x;
    }

    /** Cuts off what stands over the columns and, as notes do, below them. */
    private List<List<PdfLine>> parts(List<PdfLine> block) {
        List<List<PdfLine>> groups = groups(block);
        int from = 0;
        while (from < groups.size() && isHead(groups.get(from))) {
            from++;
        }
        int to = groups.size();
        while (to > from + 1 && isFoot(groups.get(to - 1), groups.get(from))) {
            to--;
        }
        List<List<PdfLine>> parts = new ArrayList<>(groups.subList(0, from));
        List<PdfLine> columns = new ArrayList<>();
        groups.subList(from, to).forEach(columns::addAll);
        if (!columns.isEmpty()) {
            parts.add(columns);
        }
        parts.addAll(groups.subList(to, groups.size()));
        return parts;
    }

    private boolean isHead(List<PdfLine> group) {
        boolean onBothSides =
                group.stream().anyMatch(this::isLeft) && !group.stream().allMatch(this::isLeft);
        return !onBothSides || (rows(group) <= HEAD_ROWS && !pair(group).wraps());
    }

    private boolean isFoot(List<PdfLine> group, List<PdfLine> columns) {
        float size = columns.get(0).size();
        boolean notes = group.stream().allMatch(piece -> piece.size() < size * NOTE_SIZE);
        boolean onBothSides =
                group.stream().anyMatch(this::isLeft) && !group.stream().allMatch(this::isLeft);
        return notes || (onBothSides && rows(group) == 1);
    }

    private static int rows(List<PdfLine> group) {
        int rows = 1;
        for (int i = 1; i < group.size(); i++) {
            rows += group.get(i - 1).isLevelWith(group.get(i)) ? 0 : 1;
        }
        return rows;
    }

    /** Pieces between which no white runs over the whole width. */
    private static List<List<PdfLine>> groups(List<PdfLine> block) {
        List<List<PdfLine>> groups = new ArrayList<>();
        PdfLine last = null;
        for (PdfLine piece : block) {
            if (last == null || piece.baseline() - last.baseline() > Math.max(piece.size(), last.size()) * APART) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(piece);
            last = piece;
        }
        return groups;
    }
}
