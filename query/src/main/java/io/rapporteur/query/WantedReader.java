package io.rapporteur.query;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Documents that are cited here and not held. */
public final class WantedReader {

    private static final String ORDER = "-documents, -citations, target";

    private final Handle handle;

    WantedReader(Handle handle) {
        this.handle = handle;
    }

    /** The most cited first. */
    public ResultIterable<Wanted> mostCitedFirst(Slice<Wanted> slice) {
        var select = new Select("SELECT target, documents, citations FROM rapporteur.wanted");
        Wanted after = slice.after();
        if (after != null) {
            select.where("(" + ORDER + ") > (:lessDocuments, :lessCitations, :afterTarget)")
                    .bind("lessDocuments", -after.documents())
                    .bind("lessCitations", -after.citations())
                    .bind("afterTarget", after.target());
        }
        return select.orderBy(ORDER).limit(slice.limit()).rows(handle, Wanted.class);
    }

    public long count() {
        return new Select("SELECT count(*) FROM rapporteur.wanted")
                .rows(handle, Long.class)
                .one();
    }
}
