package io.rapporteur.query;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Documents in the order of their ids, and their texts. */
public final class DocumentQueries {

    private static final String SELECT = "SELECT d.document_id, d.revision, d.kind, d.language, d.symbol, d.body,"
            + " d.session, d.number, d.title, d.adopted FROM rapporteur.documents d";

    /** Documents that are named to one who may have misspelt a symbol. */
    private static final int MAX_LIKE = 5;

    private final Handle handle;

    DocumentQueries(Handle handle) {
        this.handle = handle;
    }

    /**
     * Documents.
     *
     * @param body only those of this organ; null for all
     * @param words only those whose titles match, as web searches are written; null for all
     */
    public ResultIterable<DocumentSummary> list(@Nullable String body, @Nullable String words, Slice<String> slice) {
        return new Select(SELECT)
                .where("d.body = :body", "body", body)
                .where(
                        "to_tsvector('simple', coalesce(d.title, '')) @@ websearch_to_tsquery('simple', :words)",
                        "words",
                        words)
                .where("d.document_id > :after", "after", slice.after())
                .orderBy("d.document_id")
                .limit(slice.limit())
                .rows(handle, DocumentSummary.class);
    }

    /**
     * A document by its id, or by its symbol in English, else in any language.
     *
     * @param language only in this language; null for any
     */
    public Optional<DocumentSummary> find(String idOrSymbol, @Nullable String language) {
        return new Select(SELECT)
                .where("(d.document_id = :name OR d.symbol = :name)", "name", idOrSymbol)
                .where("d.language = :language", "language", language)
                .orderBy("d.language <> 'en', d.document_id")
                .limit(1)
                .rows(handle, DocumentSummary.class)
                .findFirst();
    }

    /** The same for a symbol as a person types it, in any case. */
    public Optional<DocumentSummary> findInAnyCase(String idOrSymbol) {
        return new Select(SELECT)
                .where("(d.document_id = :name OR upper(d.symbol) = upper(:name))", "name", idOrSymbol)
                .orderBy("(d.document_id = :name) DESC, d.language = 'en' DESC, d.document_id")
                .limit(1)
                .rows(handle, DocumentSummary.class)
                .findFirst();
    }

    /** The first ids that begin so, in any case. */
    public List<String> idsBeginningWith(String beginning) {
        return new Select("SELECT document_id FROM rapporteur.documents")
                .where("starts_with(upper(document_id), upper(:beginning))", "beginning", beginning)
                .orderBy("document_id")
                .limit(MAX_LIKE)
                .rows(handle, String.class)
                .list();
    }

    /** How long the text of a revision is, in characters of the database; nothing where there is no such revision. */
    public Optional<Integer> textLength(String documentId, int revision) {
        return ofRevision("SELECT length(text) FROM rapporteur.revisions", documentId, revision)
                .rows(handle, Integer.class)
                .findFirst();
    }

    /**
     * A stretch of the text of a revision, as a text may be long.
     *
     * @param from its first character, counted from 1
     * @param length max characters
     */
    public Optional<String> text(String documentId, int revision, int from, int length) {
        return ofRevision(
                        "SELECT substring(text FROM :from FOR :length) FROM rapporteur.revisions", documentId, revision)
                .bind("from", from)
                .bind("length", length)
                .rows(handle, String.class)
                .findFirst();
    }

    private static Select ofRevision(String select, String documentId, int revision) {
        return new Select(select)
                .where("document_id = :document", "document", documentId)
                .where("revision = :revision", "revision", revision);
    }
}
