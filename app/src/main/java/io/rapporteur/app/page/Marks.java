package io.rapporteur.app.page;

import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds cited words again in the clean text of their paragraph. */
final class Marks {

    /** Characters looked through in vain after which no more words are marked: thousands of them, each missing in a long text. */
    private static final long MAX_MISSED = 20_000_000;

    private Marks() {}

    /** The words of a span of the received text as they stand in a clean text. */
    static String words(String source, int start, int end) {
        return Reading.of(source, List.of(new Span(start, end)), List.of()).text();
    }

    /** The words of a citation as they stand in a clean text. */
    static String words(String cited) {
        return words(cited, 0, cited.length());
    }

    /**
     * Where the words stand, one after the other; overlapping places are joined, words that page marks have changed are left
     * out.
     *
     * @param words cited words in the order of their places
     */
    static List<Mark> of(String text, List<String> words) {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        long missed = 0;
        for (String cited : words) {
            int start = cited.isEmpty() || missed > MAX_MISSED ? -1 : text.indexOf(cited, from);
            if (start < 0) {
                missed += text.length() - from;
            } else {
                add(marks, new Mark(start, start + cited.length()));
                from = start + 1;
            }
        }
        return List.copyOf(marks);
    }

    private static void add(List<Mark> marks, Mark mark) {
        Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last != null && mark.start() < last.end()) {
            marks.set(marks.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
        } else {
            marks.add(mark);
        }
    }
}
