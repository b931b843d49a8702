package io.rapporteur.app.page;

import io.rapporteur.app.instance.Queries;
import io.rapporteur.model.document.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The page of a stored document, read row by row. */
final class StoredPage implements DocumentPage {

    private static final int CITED_BY_SHOWN = 50;

    private final Queries queries;
    private final Head head;

    StoredPage(Queries queries, Head head) {
        this.queries = queries;
        this.head = head;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public void parts(Consumer<Part> taker) {
        Map<Integer, Integer> depths = new HashMap<>();
        try (var words = new CitedWords(queries, head.id())) {
            queries.each(
                    "SELECT node, parent, kind, label, place, text FROM rapporteur.paragraphs WHERE document_id = ?"
                            + " ORDER BY node",
                    row -> {
                        int node = row.getInt(1);
                        int depth = depths.getOrDefault(row.getInt(2), -1) + 1;
                        depths.put(node, depth);
                        String text = row.getString(6);
                        return new Part(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                depth,
                                text,
                                Marks.of(text, words.of(node)));
                    },
                    taker,
                    head.id());
        }
    }

    @Override
    public void notes(Consumer<Note> taker) {
        try (var words = new CitedWords(queries, head.id())) {
            queries.each(
                    "SELECT node, label, called_from, text FROM rapporteur.footnotes WHERE document_id = ? ORDER BY node",
                    row -> {
                        String text = row.getString(4);
                        return new Note(
                                row.getString(2), row.getString(3), text, Marks.of(text, words.of(row.getInt(1))));
                    },
                    taker,
                    head.id());
        }
    }

    @Override
    public Count count() {
        return queries.list(
                        "SELECT count(*), count(target) FROM rapporteur.citations WHERE document_id = ?",
                        row -> new Count(row.getLong(1), row.getLong(2)),
                        head.id())
                .get(0);
    }

    @Override
    public void cites(Consumer<Cite> taker) {
        queries.each(
                """
                SELECT c.place, c.kind, c.target, c.pinpoint, c.date, c.function, c.confidence, l.state, c.text, c.rule,
                       ARRAY(SELECT unnest(ARRAY[other ->> 'target', other ->> 'reason'])
                               FROM jsonb_array_elements(c.candidates) AS other),
                       ARRAY(SELECT unnest(ARRAY[taken ->> 'what', taken ->> 'text', taken ->> 'start', taken ->> 'end'])
                               FROM jsonb_array_elements(c.evidence) AS taken),
                       c.conflict
                  FROM rapporteur.citations c LEFT JOIN rapporteur.links l USING (citation_id)
                 WHERE c.document_id = ? ORDER BY c.ordinal
                """,
                row -> new Cite(
                        row.getString(1),
                        Marks.words(row.getString(9)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getDouble(7),
                        row.getString(8),
                        why(row)),
                taker,
                head.id());
    }

    private static List<String> why(ResultSet row) throws SQLException {
        List<String> why = new ArrayList<>();
        why.add(Reasons.rule(row.getString(10), row.getDouble(7)));
        String[] taken = (String[]) row.getArray(12).getArray();
        for (int i = 0; i + 3 < taken.length; i += 4) {
            var span = new Span(Integer.parseInt(taken[i + 2]), Integer.parseInt(taken[i + 3]));
            why.add(Reasons.taken(taken[i], Marks.words(taken[i + 1]), span));
        }
        String conflict = row.getString(13);
        if (conflict != null) {
            why.add(Reasons.conflict(conflict));
        }
        String[] others = (String[]) row.getArray(11).getArray();
        for (int i = 0; i + 1 < others.length; i += 2) {
            why.add(Reasons.other(others[i], others[i + 1]));
        }
        return List.copyOf(why);
    }

    @Override
    public long citedByTotal() {
        return head.symbol() == null
                ? 0
                : queries.list(
                                "SELECT count(*) FROM rapporteur.citations WHERE upper(target) = upper(?)",
                                row -> row.getLong(1),
                                head.symbol())
                        .get(0);
    }

    @Override
    public List<CitedBy> citedBy() {
        if (head.symbol() == null) {
            return List.of();
        }
        return queries.list(
                "SELECT document_id, place, function, pinpoint, text FROM rapporteur.citing WHERE upper(target) = upper(?)"
                        + " ORDER BY document_id, ordinal LIMIT ?",
                row -> new CitedBy(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).replaceAll("\\s+", " ")),
                head.symbol(),
                CITED_BY_SHOWN);
    }
}
