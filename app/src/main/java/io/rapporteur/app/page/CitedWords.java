package io.rapporteur.app.page;

import io.rapporteur.app.instance.Queries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cited words of the parts of a document, for parts that are asked for in reading order. */
final class CitedWords implements AutoCloseable {

    private final Queries.Rows<Word> rows;
    private @Nullable Word next;

    CitedWords(Queries queries, String document) {
        rows = queries.rows(
                "SELECT node, text FROM rapporteur.citations WHERE document_id = ? ORDER BY node, ordinal",
                row -> new Word(row.getInt(1), row.getString(2)),
                document);
        next = rows.next();
    }

    private record Word(int node, String text) {}

    /** The words of a part, in order. */
    List<String> of(int node) {
        List<String> words = new ArrayList<>();
        while (next != null && next.node <= node) {
            if (next.node == node) {
                words.add(Marks.words(next.text));
            }
            next = rows.next();
        }
        return words;
    }

    @Override
    public void close() {
        rows.close();
    }
}
