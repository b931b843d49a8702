package io.rapporteur.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Documents that are withdrawn, and how far a decision on them has come. */
public final class WithdrawalReader {

    private static final String SELECT =
            "SELECT w.document_id, w.revision, w.reason, w.decided_at, w.decided_by FROM rapporteur.withdrawals w";

    private static final String STANDING =
            """
            SELECT d.document_id, d.symbol, r.content_hash, d.withdrawn
              FROM (SELECT document_id, revision, symbol, false AS withdrawn FROM rapporteur.documents
                    UNION ALL SELECT document_id, revision, symbol, true FROM rapporteur.withdrawals) d
              JOIN rapporteur.revisions r USING (document_id, revision)
             WHERE d.document_id = :name OR upper(d.symbol) = upper(:name)
             ORDER BY d.document_id
            """;

    private static final String CITATIONS =
            "SELECT citation_id FROM rapporteur.citations WHERE document_id = ANY (:ids)";

    // Links of other documents are found by the target: there is an index for that alone.
    private static final String GONE =
            """
            SELECT w.document_id FROM rapporteur.withdrawals w
             WHERE w.document_id = ANY (:ids)
               AND NOT EXISTS (SELECT FROM rapporteur.links l
                                WHERE l.target = w.symbol AND l.held_as = w.document_id AND l.state = 'HELD')
               AND NOT EXISTS (SELECT FROM rapporteur.links l
                                WHERE l.citation_id = ANY (:citations) AND l.document_id = w.document_id
                                  AND l.state <> 'WITHDRAWN')
            """;

    private static final String BACK =
            """
            SELECT d.document_id FROM rapporteur.documents d
             WHERE d.document_id = ANY (:ids)
               AND NOT EXISTS (SELECT FROM rapporteur.links l WHERE l.target = d.symbol AND l.state = 'NOT_HELD')
               AND NOT EXISTS (SELECT FROM rapporteur.citations c LEFT JOIN rapporteur.links l USING (citation_id)
                                WHERE c.document_id = d.document_id AND coalesce(l.state, 'WITHDRAWN') = 'WITHDRAWN')
            """;

    private final Handle handle;

    WithdrawalReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * A withdrawn document by its id, or by its symbol in English, else in any language.
     *
     * @param language only in this language; null for any
     */
    public Optional<StoredWithdrawal> find(String idOrSymbol, @Nullable String language) {
        return new Select(SELECT)
                .where("(w.document_id = :name OR upper(w.symbol) = upper(:name))", "name", idOrSymbol)
                .where("w.language = :language", "language", language)
                .orderBy("(w.document_id = :name) DESC, w.language <> 'en', w.document_id")
                .limit(1)
                .rows(handle, StoredWithdrawal.class)
                .findFirst();
    }

    /** Those of these documents that are withdrawn. */
    public List<StoredWithdrawal> of(Collection<String> documentIds) {
        return handle.createQuery(SELECT + " WHERE w.document_id = ANY (:ids) ORDER BY w.document_id")
                .bindArray("ids", String.class, List.copyOf(documentIds))
                .mapTo(StoredWithdrawal.class)
                .list();
    }

    /** The documents of this id or symbol, in any case, in all languages, whether they are withdrawn or not. */
    public List<DocumentStanding> named(String idOrSymbol) {
        return handle.createQuery(STANDING)
                .bind("name", idOrSymbol)
                .mapTo(DocumentStanding.class)
                .list();
    }

    /** The citations that these documents make now. */
    public List<String> citations(Collection<String> documentIds) {
        return handle.createQuery(CITATIONS)
                .bindArray("ids", String.class, List.copyOf(documentIds))
                .mapTo(String.class)
                .list();
    }

    /**
     * Those of these documents whose rows are gone, with all that follows of it.
     *
     * @param citations what they cited before
     */
    public List<String> gone(Collection<String> documentIds, Collection<String> citations) {
        return handle.createQuery(GONE)
                .bindArray("ids", String.class, List.copyOf(documentIds))
                .bindArray("citations", String.class, List.copyOf(citations))
                .mapTo(String.class)
                .list();
    }

    /** Those of these documents whose rows are there, with all that follows of it. */
    public List<String> back(Collection<String> documentIds) {
        return handle.createQuery(BACK)
                .bindArray("ids", String.class, List.copyOf(documentIds))
                .mapTo(String.class)
                .list();
    }
}
