package io.rapporteur.ingest.text.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what is printed at the edges of the pages beside the text: symbol, title, session, date, page number. It comes back at
 * the same height of other pages, or says again, set apart from the text, what the first page says. The head of the first page is
 * the mast head and stays; so does what begins with a raised mark, which is a note.
 */
final class PdfRunningHeads {

    /** How deep heads and feet reach into a page, as a share of its height. */
    private static final float EDGE = 0.16f;

    /** Depth of the margin, as a share of the height of the page. */
    private static final float MARGIN = 0.08f;

    /** Heads have fewer rows than this, mast heads more. */
    private static final int MAX_ROWS = 4;

    /** So many rows at the places of those of the mast head are one. */
    private static final int MAST_HEAD_ROWS = 3;

    private static final int LOOKED_AT_ROWS = 8;

    /** Points by which the height of a head may differ from page to page. */
    private static final float SAME_HEIGHT = 4;

    /** A distance to the text of so many sizes sets a head apart. */
    private static final float APART = 1.8f;

    /** Smaller than the text by this share. */
    private static final float SMALL = 0.97f;

    /** This share of the pages, at least, has a head that nothing else marks as one; heads of left and right pages may differ. */
    private static final float SHARE_OF_PAGES = 0.3f;

    private final List<Rows> pages = new ArrayList<>();
    private final PageWords words = new PageWords();
    private final Map<String, List<Seen>> seen = new HashMap<>();

    private enum Verdict {
        HEAD,

        /** It comes back on other pages: a head where it stands apart, and not the heading of a table. */
        RECURS,

        /** An earlier page says it, too: a head where it stands apart and something else makes it one. */
        KNOWN,
        TEXT
    }

    /** A text at the top or the bottom of a page. */
    private record Seen(int page, float height, EdgeText text) {}

    private record Rows(PdfPage page, List<PageRow> all, float bodySize, boolean hasOtherText) {

        /** The rows at one edge, from the outermost on. */
        List<PageRow> edge(boolean top) {
            List<PageRow> edge = new ArrayList<>();
            for (int i = 0; i < Math.min(MAX_ROWS, all.size()); i++) {
                PageRow row = all.get(top ? i : all.size() - 1 - i);
                float fromEdge = top ? row.baseline() : page.height() - row.baseline();
                if (fromEdge > page.height() * EDGE) {
                    break;
                }
                edge.add(row);
            }
            return edge;
        }

        /** Whether the text keeps its distance from so many rows at an edge. */
        boolean isApart(int rows, boolean top) {
            if (rows >= all.size()) {
                return true;
            }
            PageRow last = all.get(top ? rows - 1 : all.size() - rows);
            PageRow next = all.get(top ? rows : all.size() - rows - 1);
            return Math.abs(next.baseline() - last.baseline()) > Math.max(bodySize, last.size()) * APART;
        }
    }

    private PdfRunningHeads(List<PdfPage> pages) {
        for (PdfPage page : pages) {
            List<PageRow> rows = PageRow.of(page);
            BodySize body = new BodySize();
            page.pieces()
                    .forEach(piece -> body.take(piece.size(), piece.glyphs().size()));
            boolean hasOtherText = rows.stream().anyMatch(row -> !row.isMarkedEdge());
            this.pages.add(new Rows(page, rows, body.points(), hasOtherText));
            words.take(rows);
        }
        for (int page = 0; page < pages.size(); page++) {
            remember(page, true);
            remember(page, false);
        }
    }

    /** The pages without what is printed beside the text. */
    static List<PdfPage> leftOut(List<PdfPage> pages) {
        if (pages.size() < 2) {
            return pages;
        }
        PdfRunningHeads heads = new PdfRunningHeads(pages);
        List<PdfPage> texts = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            texts.add(heads.text(page));
        }
        return texts;
    }

    private void remember(int page, boolean top) {
        for (PageRow row : pages.get(page).edge(top)) {
            for (String cell : row.cells()) {
                EdgeText text = EdgeText.of(cell);
                seen.computeIfAbsent(key(text, top), shape -> new ArrayList<>())
                        .add(new Seen(page, row.baseline(), text));
            }
        }
    }

    private static String key(EdgeText text, boolean top) {
        return (top ? "top " : "bottom ") + text.shape();
    }

    private PdfPage text(int page) {
        Rows rows = pages.get(page);
        Set<PdfLine> heads = Collections.newSetFromMap(new IdentityHashMap<>());
        if (page > 0 && !hasMastHead(page)) {
            heads(page, true).forEach(row -> heads.addAll(row.pieces()));
        }
        heads(page, false).forEach(row -> heads.addAll(row.pieces()));
        if (heads.isEmpty()) {
            return rows.page();
        }
        return rows.page()
                .with(rows.page().pieces().stream()
                        .filter(piece -> !heads.contains(piece))
                        .toList());
    }

    /** Whether another document begins on this page, with a mast head as that of the first one. */
    private boolean hasMastHead(int page) {
        List<PageRow> first = pages.get(0).all();
        List<PageRow> rows = pages.get(page).all();
        return rows.stream()
                        .limit(LOOKED_AT_ROWS)
                        .filter(row -> first.stream()
                                .limit(LOOKED_AT_ROWS)
                                .anyMatch(mast -> isLevel(row.baseline(), mast.baseline())
                                        && mast.cells()
                                                .get(0)
                                                .equals(row.cells().get(0))))
                        .count()
                >= MAST_HEAD_ROWS;
    }

    private static boolean isLevel(float height, float other) {
        return Math.abs(height - other) <= SAME_HEIGHT;
    }

    private List<PageRow> heads(int page, boolean top) {
        Rows rows = pages.get(page);
        List<PageRow> edge = rows.edge(top);
        int sure = 0;
        int likely = 0;
        boolean marked = false;
        for (int i = 0; i < edge.size(); i++) {
            PageRow row = edge.get(i);
            Verdict verdict = verdict(page, row, top, rows.isApart(i + 1, top));
            if (verdict == Verdict.TEXT) {
                break;
            }
            likely = i + 1;
            sure = verdict == Verdict.HEAD && sure == i ? i + 1 : sure;
            marked |= verdict != Verdict.KNOWN || row.size() < rows.bodySize() * SMALL;
        }
        boolean all = marked && likely < rows.all().size() && rows.isApart(likely, top);
        return edge.subList(0, all ? likely : sure);
    }

    private Verdict verdict(int page, PageRow row, boolean top, boolean apart) {
        if (row.line().beginsWithMark() || beginsLikeNote(row)) {
            return Verdict.TEXT;
        }
        if (!top && EdgeText.goesOn(row.text())) {
            return Verdict.HEAD;
        }
        boolean sign = false;
        boolean confirmed = false;
        boolean known = true;
        boolean everywhere = true;
        for (String cell : row.cells()) {
            EdgeText text = EdgeText.of(cell);
            int others = isCountedHeading(page, row, text, top) ? 0 : others(page, row.baseline(), text, top);
            boolean counts = text.isNumber() && (others > 0 || isPageNumber(text, page));
            boolean symbol = words.hasSymbol(cell, page);
            boolean numbered = text.number().isPresent() && others > 0;
            sign |= counts || symbol || numbered;
            confirmed |= (numbered && (top || text.isNumber())) || (symbol && top);
            everywhere &= counts || others >= Math.max(1, Math.round((pages.size() - 2) * SHARE_OF_PAGES));
            known &= counts || others > 0 || words.saidBefore(isPageNumber(text, page) ? text.shape() : cell, page);
        }
        boolean marked = page > 0 && row.isMarkedEdge() && pages.get(page).hasOtherText();
        if (marked || ((everywhere || known) && sign) || (confirmed && apart)) {
            return Verdict.HEAD;
        }
        return everywhere ? Verdict.RECURS : known ? Verdict.KNOWN : Verdict.TEXT;
    }

    // rule: "Decision 12" over the text of each page counts decisions; a number of pages stands in the margin
    private boolean isCountedHeading(int page, PageRow row, EdgeText text, boolean top) {
        float height = pages.get(page).page().height();
        float fromEdge = top ? row.baseline() : height - row.baseline();
        return !text.isNumber() && text.number().isPresent() && fromEdge > height * MARGIN;
    }

    /** The number of a page that no other page confirms. */
    private boolean isPageNumber(EdgeText text, int page) {
        return text.number().isPresent()
                && text.number().getAsInt() == page + 1
                && (text.of().isEmpty() || text.of().getAsInt() == pages.size());
    }

    /** How many other pages have the same at the same height. */
    private int others(int page, float height, EdgeText text, boolean top) {
        return (int) seen.getOrDefault(key(text, top), List.of()).stream()
                .filter(other -> other.page() != page
                        && isLevel(other.height(), height)
                        && text.recurs(other.text(), other.page() - page))
                .count();
    }

    private static boolean beginsLikeNote(PageRow row) {
        String text = row.text();
        int digits = 0;
        while (digits < text.length() && digits < 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean asterisk = text.startsWith("*") && text.length() > 1 && !Character.isDigit(text.charAt(1));
        return asterisk || (digits > 0 && text.endsWith(".") && text.indexOf(' ') == digits);
    }
}
