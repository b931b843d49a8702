package io.rapporteur.ingest.text.odt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The lists around the place that is read, and the numbers of their items. Counts while the document is read, in its order. */
final class OdtLists {

    private final OdtListStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, int[]> countsOfList = new HashMap<>();
    private final Map<String, int[]> countsOfStyle = new HashMap<>();
    private final int[] headings = new int[OdtListStyles.LEVELS];

    /** A list that is open. */
    private static final class Open {
        private final String style;
        private final int[] counts;
        private final int level;
        private boolean itemBegins;
        private int startAt = -1;

        Open(String style, int[] counts, int level) {
            this.style = style;
            this.counts = counts;
            this.level = level;
        }
    }

    OdtLists(OdtListStyles styles) {
        this.styles = styles;
    }

    void begin(OdtElement list) {
        Open around = open.peek();
        String said = list.attribute("style-name");
        if (around != null) {
            String style = said.isEmpty() ? around.style : said;
            open.push(new Open(style, around.counts, Math.min(OdtListStyles.LEVELS - 1, around.level + 1)));
            return;
        }
        int[] counts = continued(list, said);
        open.push(new Open(said, counts, 0));
        countsOfList.put(list.attribute("id"), counts);
        countsOfStyle.put(said, counts);
    }

    private int[] continued(OdtElement list, String style) {
        int[] counts = countsOfList.get(list.attribute("continue-list"));
        if (counts == null && list.attribute("continue-numbering").equals("true")) {
            counts = countsOfStyle.get(style);
        }
        return counts == null ? new int[OdtListStyles.LEVELS] : counts;
    }

    void end() {
        open.poll();
    }

    void beginItem(OdtElement item) {
        Open list = open.peek();
        if (list != null) {
            list.itemBegins = true;
            list.startAt = item.number("start-value", -1);
        }
    }

    /** An item without a number, or the end of one. */
    void endItem() {
        Open list = open.peek();
        if (list != null) {
            list.itemBegins = false;
        }
    }

    /** How deep the place is: 0 in a list and outside of any. */
    int level() {
        Open list = open.peek();
        return list == null ? 0 : list.level;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * The number to print before a paragraph in a list: of the first one of its item, else none.
     *
     * @param ownStyle the list style of the paragraph, which counts where the list has none
     */
    String next(String ownStyle) {
        Open list = open.peek();
        if (list == null || !list.itemBegins) {
            return "";
        }
        list.itemBegins = false;
        String style = styles.has(list.style) ? list.style : ownStyle;
        return count(style, list.level, list.counts, list.startAt);
    }

    /** The number of a heading that stands in no list; empty where headings have none. */
    String nextHeading(int level) {
        int at = Math.min(OdtListStyles.LEVELS, Math.max(1, level)) - 1;
        return count(OdtListStyles.OUTLINE, at, headings, -1);
    }

    private String count(String style, int level, int[] counts, int startAt) {
        for (int higher = 0; higher < level; higher++) {
            counts[higher] = counts[higher] == 0 ? styles.start(style, higher) : counts[higher];
        }
        int next = counts[level] == 0 ? styles.start(style, level) : counts[level] + 1;
        counts[level] = startAt >= 0 ? startAt : next;
        for (int deeper = level + 1; deeper < OdtListStyles.LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        return styles.printed(style, level, counts);
    }
}
