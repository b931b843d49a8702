package io.rapporteur.app.citations;

import io.rapporteur.app.citations.CitationList.Listing;
import io.rapporteur.query.CitationReader;
import io.rapporteur.query.Citing;
import io.rapporteur.query.DocumentSummary;
import io.rapporteur.query.Readers;
import io.rapporteur.query.Slice;
import io.rapporteur.query.Wanted;
import java.util.Optional;

/** Asks the database for citations. Symbols are matched in any case and spacing. */
public final class StoredCitations {

    private final Readers tables;

    public StoredCitations(Readers tables) {
        this.tables = tables;
    }

    /** The documents that most others cite and that are not held. */
    public Listing<Wanted> wanted(int limit) {
        return taker -> tables.wanted().mostCitedFirst(Slice.first(limit)).forEach(taker);
    }

    /** How many documents are wanted. */
    public long wantedInAll() {
        return tables.wanted().count();
    }

    /** What a stored document cites, in its order; nothing when it is not stored. */
    public Optional<CitationList> cites(String symbol, int limit) {
        return stored(spaceless(symbol))
                .map(id -> new CitationList(id, tables.parts().countCitations(id), taker -> tables.citations()
                        .list(null, id, Slice.first(limit))
                        .forEach(row -> taker.accept(Edge.of(row)))));
    }

    /** Who cites a document, held or not; nothing when it is neither cited nor held. */
    public Optional<CitationList> citedBy(String symbol, int limit) {
        String target = spaceless(symbol);
        CitationReader citations = tables.citations();
        Optional<String> canonical =
                citations.list(target, null, Slice.first(1)).findFirst().map(Citing::target);
        if (canonical.isEmpty()) {
            return stored(target).map(id -> new CitationList(id, 0, taker -> {}));
        }
        return Optional.of(new CitationList(canonical.get(), citations.countOf(target), taker -> citations
                .list(target, null, Slice.first(limit))
                .forEach(row -> taker.accept(Edge.of(row)))));
    }

    private Optional<String> stored(String name) {
        return tables.documents().findInAnyCase(name).map(DocumentSummary::documentId);
    }

    private static String spaceless(String symbol) {
        return symbol.replaceAll("\\s+", "");
    }
}
