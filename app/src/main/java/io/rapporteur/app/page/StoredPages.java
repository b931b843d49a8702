package io.rapporteur.app.page;

import io.rapporteur.app.instance.Queries;
import io.rapporteur.app.page.DocumentPage.Cite;
import io.rapporteur.app.page.DocumentPage.CitedBy;
import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.app.page.DocumentPage.Note;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.document.Span;
import io.rapporteur.service.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pages from the database. */
public final class StoredPages implements AutoCloseable {

    private static final int CITED_BY_SHOWN = 50;

    private final Queries queries;

    public StoredPages(Database database) {
        queries = new Queries(database);
    }

    /**
     * The page of a document.
     *
     * @param name its document id, or its symbol in any case and spacing
     */
    public Optional<DocumentPage> find(String name) {
        return document(name).map(this::page);
    }

    /** Symbols that begin like {@code name}, for one who has misspelt it. */
    public List<String> like(String name) {
        return queries.list(
                "SELECT document_id FROM rapporteur.documents WHERE upper(document_id) LIKE upper(?) || '%'"
                        + " ORDER BY document_id LIMIT 5",
                row -> row.getString(1),
                name.substring(0, Math.max(1, name.length() - 2))
                        .replace("%", "")
                        .replace("_", ""));
    }

    /** How often documents that are stored cite {@code target}. */
    public long citations(String target) {
        return queries.list(
                        "SELECT count(*) FROM rapporteur.citations WHERE upper(target) = upper(?)",
                        row -> row.getLong(1),
                        target)
                .get(0);
    }

    private Optional<Head> document(String name) {
        String spaceless = name.replaceAll("\\s+", "");
        return queries
                .list(
                        """
                        SELECT d.*, r.name, r.media_type, r.content_hash, r.raw_partition, r.raw_offset, r.text,
                               r.warnings
                          FROM rapporteur.documents d JOIN rapporteur.revisions r USING (document_id, revision)
                         WHERE d.document_id = ? OR upper(d.symbol) = upper(?)
                         ORDER BY (d.document_id = ?) DESC, d.language = 'en' DESC, d.document_id LIMIT 1
                        """,
                        Head::of,
                        spaceless,
                        spaceless,
                        spaceless)
                .stream()
                .findFirst();
    }

    private DocumentPage page(Head head) {
        Map<Integer, List<String>> words = words(head);
        return new DocumentPage(
                head.id,
                head.kind,
                head.symbol,
                head.body,
                head.session,
                head.number,
                head.title,
                head.adopted,
                head.language,
                head.origin,
                head.warnings,
                parts(head, words),
                notes(head, words),
                cites(head),
                citedByTotal(head),
                citedBy(head));
    }

    /** The cited words of each node, in order. */
    private Map<Integer, List<String>> words(Head head) {
        Map<Integer, List<String>> words = new HashMap<>();
        queries.list(
                "SELECT node, span_start, span_end FROM rapporteur.citations WHERE document_id = ? ORDER BY ordinal",
                row -> words.computeIfAbsent(row.getInt(1), node -> new ArrayList<>())
                        .add(Marks.words(head.text, row.getInt(2), row.getInt(3))),
                head.id);
        return words;
    }

    private List<Part> parts(Head head, Map<Integer, List<String>> words) {
        Map<Integer, Integer> depths = new HashMap<>();
        return queries.list(
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
                            marks(text, words, node));
                },
                head.id);
    }

    private List<Note> notes(Head head, Map<Integer, List<String>> words) {
        return queries.list(
                "SELECT node, label, called_from, text FROM rapporteur.footnotes WHERE document_id = ? ORDER BY node",
                row -> new Note(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        marks(row.getString(4), words, row.getInt(1))),
                head.id);
    }

    private static List<Mark> marks(String text, Map<Integer, List<String>> words, int node) {
        return Marks.of(text, words.getOrDefault(node, List.of()));
    }

    private static List<String> why(ResultSet row, String text) throws SQLException {
        List<String> why = new ArrayList<>();
        why.add(Reasons.rule(row.getString(11), row.getDouble(7)));
        String[] taken = (String[]) row.getArray(13).getArray();
        for (int i = 0; i + 2 < taken.length; i += 3) {
            var span = new Span(Integer.parseInt(taken[i + 1]), Integer.parseInt(taken[i + 2]));
            why.add(Reasons.taken(taken[i], text, span));
        }
        String conflict = row.getString(14);
        if (conflict != null) {
            why.add(Reasons.conflict(conflict));
        }
        String[] others = (String[]) row.getArray(12).getArray();
        for (int i = 0; i + 1 < others.length; i += 2) {
            why.add(Reasons.other(others[i], others[i + 1]));
        }
        return List.copyOf(why);
    }

    private List<Cite> cites(Head head) {
        return queries.list(
                """
                SELECT c.place, c.kind, c.target, c.pinpoint, c.date, c.function, c.confidence, l.state,
                       c.span_start, c.span_end, c.rule,
                       ARRAY(SELECT unnest(ARRAY[other ->> 'target', other ->> 'reason'])
                               FROM jsonb_array_elements(c.candidates) AS other),
                       ARRAY(SELECT unnest(ARRAY[taken ->> 'what', taken ->> 'start', taken ->> 'end'])
                               FROM jsonb_array_elements(c.evidence) AS taken),
                       c.conflict
                  FROM rapporteur.citations c LEFT JOIN rapporteur.links l USING (citation_id)
                 WHERE c.document_id = ? ORDER BY c.ordinal
                """,
                row -> new Cite(
                        row.getString(1),
                        Marks.words(head.text, row.getInt(9), row.getInt(10)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getDouble(7),
                        row.getString(8),
                        why(row, head.text)),
                head.id);
    }

    private long citedByTotal(Head head) {
        return head.symbol == null ? 0 : citations(head.symbol);
    }

    private List<CitedBy> citedBy(Head head) {
        if (head.symbol == null) {
            return List.of();
        }
        return queries.list(
                "SELECT document_id, place, function, pinpoint, text FROM rapporteur.citing WHERE upper(target) = upper(?)"
                        + " ORDER BY document_id, ordinal LIMIT " + CITED_BY_SHOWN,
                row -> new CitedBy(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).replaceAll("\\s+", " ")),
                head.symbol);
    }

    @Override
    public void close() {
        queries.close();
    }

    /** The row of a document with that of its current revision. */
    private record Head(
            String id,
            String kind,
            @Nullable String symbol,
            @Nullable String body,
            @Nullable String session,
            @Nullable String number,
            @Nullable String title,
            @Nullable String adopted,
            String language,
            Origin origin,
            String text,
            List<String> warnings) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getString("document_id"),
                    row.getString("kind"),
                    row.getString("symbol"),
                    row.getString("body"),
                    row.getString("session"),
                    row.getString("number"),
                    row.getString("title"),
                    row.getString("adopted"),
                    row.getString("language"),
                    new Origin(
                            row.getInt("revision"),
                            row.getString("name"),
                            row.getString("media_type"),
                            row.getString("content_hash"),
                            row.getInt("raw_partition") + "-" + row.getLong("raw_offset")),
                    Objects.requireNonNull(row.getString("text")),
                    List.of((String[]) row.getArray("warnings").getArray()));
        }
    }
}
