package io.rapporteur.app.page;

import io.rapporteur.app.instance.Queries;
import io.rapporteur.app.page.DocumentPage.Head;
import io.rapporteur.app.page.DocumentPage.Origin;
import io.rapporteur.runtime.service.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Finds pages in the database. They are read while they are printed, so that one of any length takes little memory. */
public final class StoredPages implements AutoCloseable {

    private final Queries queries;

    public StoredPages(Database database) {
        queries = Queries.ofOneMoment(database);
    }

    /**
     * The page of a document.
     *
     * @param name its document id, or its symbol in any case and spacing
     */
    public Optional<DocumentPage> find(String name) {
        return document(name).map(head -> new StoredPage(queries, head));
    }

    /** Symbols that begin like {@code name}, for one who has misspelt it. */
    public List<String> like(String name) {
        return queries.list(
                "SELECT document_id FROM rapporteur.documents WHERE starts_with(upper(document_id), upper(?))"
                        + " ORDER BY document_id LIMIT 5",
                row -> row.getString(1),
                name.length() > 2 ? name.substring(0, name.length() - 2) : name);
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
                        SELECT d.*, r.name, r.media_type, r.content_hash, r.raw_partition, r.raw_offset, r.warnings
                          FROM rapporteur.documents d JOIN rapporteur.revisions r USING (document_id, revision)
                         WHERE d.document_id = ? OR upper(d.symbol) = upper(?)
                         ORDER BY (d.document_id = ?) DESC, d.language = 'en' DESC, d.document_id LIMIT 1
                        """,
                        StoredPages::head,
                        spaceless,
                        spaceless,
                        spaceless)
                .stream()
                .findFirst();
    }

    private static Head head(ResultSet row) throws SQLException {
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
                List.of((String[]) row.getArray("warnings").getArray()));
    }

    @Override
    public void close() {
        queries.close();
    }
}
