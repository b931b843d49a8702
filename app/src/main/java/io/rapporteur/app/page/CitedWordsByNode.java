package io.rapporteur.app.page;

import io.rapporteur.query.CitedWords;
import io.rapporteur.query.PartQueries;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** The cited words of the parts of a document, for parts that are asked for in reading order. */
final class CitedWordsByNode implements AutoCloseable {

    private final ResultIterator<CitedWords> rows;
    private @Nullable CitedWords next;

    CitedWordsByNode(PartQueries parts, String document) {
        rows = parts.citedWords(document).iterator();
        advance();
    }

    /** The words of a part, in order. */
    List<String> of(int node) {
        List<String> words = new ArrayList<>();
        while (next != null && next.node() <= node) {
            if (next.node() == node) {
                words.add(Marks.words(next.text()));
            }
            advance();
        }
        return words;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        rows.close();
    }
}
