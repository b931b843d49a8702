package io.rapporteur.query;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Citations in the order of the documents that make them. Symbols are matched in any case, without white space. */
public final class CitationReader {

    /** Where a title is led to by an authority, that is its target, in place of the title's own id. */
    private static final String SELECT = "SELECT c.citation_id,"
            + " CASE WHEN l.own_id IS NULL THEN c.target ELSE l.target END AS target, c.document_id, d.symbol, d.body,"
            + " d.adopted, d.title, c.place, c.function, c.pinpoint, c.text, c.confidence, l.state, c.span_start, c.span_end"
            + " FROM rapporteur.citations c"
            + " JOIN rapporteur.documents d ON d.document_id = c.document_id"
            + " LEFT JOIN rapporteur.links l ON l.citation_id = c.citation_id";

    /** The same by the view, which finds both kinds of targets by an index. */
    private static final String CITING = " FROM rapporteur.citing c";

    private static final String SELECT_CITING = "SELECT citation_id, target, document_id, symbol, body, adopted, title,"
            + " place, function, pinpoint, text, confidence, state, span_start, span_end"
            + CITING;

    private final Handle handle;

    CitationReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * Citations.
     *
     * @param target only those of this document; null for all
     * @param document only those that this document makes, by its id or symbol; null for all
     */
    public ResultIterable<Citing> list(@Nullable String target, @Nullable String document, Slice<CitationKey> slice) {
        var select = new Select(target == null ? SELECT : SELECT_CITING)
                .where("upper(c.target) = upper(:target)", "target", target)
                .where(
                        "c.document_id IN (SELECT document_id FROM rapporteur.documents"
                                + " WHERE document_id = :document OR upper(symbol) = upper(:document))",
                        "document",
                        document);
        CitationKey after = slice.after();
        if (after != null) {
            select.where("(c.document_id, c.ordinal) > (:afterDocument, :afterOrdinal)")
                    .bind("afterDocument", after.documentId())
                    .bind("afterOrdinal", after.ordinal());
            if (target == null) {
                // The same for the other side, or a join that goes along both would begin with the first document.
                select.where("d.document_id >= :afterDocument");
            }
        }
        return select.orderBy("c.document_id, c.ordinal").limit(slice.limit()).rows(handle, Citing.class);
    }

    /** How many citations of a document there are. */
    public long countOf(String target) {
        return new Select("SELECT count(*)" + CITING)
                .where("upper(c.target) = upper(:target)", "target", target)
                .rows(handle, Long.class)
                .one();
    }
}
