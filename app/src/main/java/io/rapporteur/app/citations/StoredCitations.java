package io.rapporteur.app.citations;

import io.rapporteur.app.citations.CitationList.Listing;
import io.rapporteur.app.instance.Queries;
import io.rapporteur.runtime.service.Database;
import java.util.Optional;

/** Asks the database for citations. Symbols are matched in any case and spacing. */
public final class StoredCitations implements AutoCloseable {

    private static final String EDGES =
            "SELECT document_id, place, function, target, pinpoint, state, text FROM rapporteur.citing";

    private final Queries queries;

    public StoredCitations(Database database) {
        queries = Queries.ofOneMoment(database);
    }

    /** The documents that most others cite and that are not held. */
    public Listing<Wanted> wanted(int limit) {
        return taker -> queries.each(
                "SELECT target, documents, citations FROM rapporteur.wanted"
                        + " ORDER BY documents DESC, citations DESC, target LIMIT ?",
                row -> new Wanted(row.getString(1), row.getLong(2), row.getLong(3)),
                taker,
                limit);
    }

    /** How many documents are wanted. */
    public long wantedInAll() {
        return count("SELECT count(*) FROM rapporteur.wanted");
    }

    /** What a stored document cites, in its order; nothing when it is not stored. */
    public Optional<CitationList> cites(String symbol, int limit) {
        return stored(symbol)
                .map(id -> new CitationList(
                        id,
                        count("SELECT count(*) FROM rapporteur.citations WHERE document_id = ?", id),
                        taker -> queries.each(
                                EDGES + " WHERE document_id = ? ORDER BY ordinal LIMIT ?",
                                Edge::read,
                                taker,
                                id,
                                limit)));
    }

    /** Who cites a document, held or not; nothing when it is neither cited nor held. */
    public Optional<CitationList> citedBy(String symbol, int limit) {
        String target = spaceless(symbol);
        long total = count("SELECT count(*) FROM rapporteur.citing WHERE upper(target) = upper(?)", target);
        if (total == 0) {
            return stored(symbol).map(id -> new CitationList(id, 0, taker -> {}));
        }
        return Optional.of(new CitationList(
                canonical(target),
                total,
                taker -> queries.each(
                        EDGES + " WHERE upper(target) = upper(?) ORDER BY document_id, ordinal LIMIT ?",
                        Edge::read,
                        taker,
                        target,
                        limit)));
    }

    private String canonical(String target) {
        return queries.list(
                        "SELECT target FROM rapporteur.citing WHERE upper(target) = upper(?)"
                                + " ORDER BY document_id, ordinal LIMIT 1",
                        row -> row.getString(1),
                        target)
                .get(0);
    }

    private Optional<String> stored(String symbol) {
        String name = spaceless(symbol);
        return queries
                .list(
                        """
                        SELECT document_id FROM rapporteur.documents
                         WHERE document_id = ? OR upper(symbol) = upper(?)
                         ORDER BY (document_id = ?) DESC, language = 'en' DESC, document_id LIMIT 1
                        """,
                        row -> row.getString(1),
                        name,
                        name,
                        name)
                .stream()
                .findFirst();
    }

    private long count(String sql, Object... values) {
        return queries.list(sql, row -> row.getLong(1), values).get(0);
    }

    private static String spaceless(String symbol) {
        return symbol.replaceAll("\\s+", "");
    }

    @Override
    public void close() {
        queries.close();
    }
}
