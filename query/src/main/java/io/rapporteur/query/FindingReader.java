package io.rapporteur.query;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** What cannot be right in the documents as published, in the order of the documents. */
public final class FindingReader {

    private static final String FROM = " FROM rapporteur.findings";
    private static final String SELECT =
            "SELECT document_id, ordinal, kind, place, text, linked, named, reason, span_start, span_end" + FROM;

    private final Handle handle;

    FindingReader(Handle handle) {
        this.handle = handle;
    }

    /**
     * Findings.
     *
     * @param kind only those of this kind; null for all
     */
    public ResultIterable<Found> list(@Nullable String kind, Slice<FindingKey> slice) {
        var select = new Select(SELECT).where("kind = :kind", "kind", kind);
        FindingKey after = slice.after();
        if (after != null) {
            select.where("(document_id, ordinal) > (:afterDocument, :afterOrdinal)")
                    .bind("afterDocument", after.documentId())
                    .bind("afterOrdinal", after.ordinal());
        }
        return select.orderBy("document_id, ordinal").limit(slice.limit()).rows(handle, Found.class);
    }

    public long count() {
        return new Select("SELECT count(*)" + FROM).rows(handle, Long.class).one();
    }
}
