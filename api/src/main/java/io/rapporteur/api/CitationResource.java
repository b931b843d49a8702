package io.rapporteur.api;

import io.javalin.http.Context;
import io.rapporteur.query.CitationKey;
import io.rapporteur.query.Citing;
import io.rapporteur.query.Slice;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** {@code /citations?target=}: who cites a document; {@code ?document=}: what it cites. */
final class CitationResource {

    private final Reads reads;

    CitationResource(Reads reads) {
        this.reads = reads;
    }

    /** A page of citations in the order of the citing documents. */
    void list(Context context) throws SQLException, IOException {
        var request = new QueryParameters(context, Set.of("target", "document", "limit", "after"));
        if (request.text("target").isEmpty() && request.text("document").isEmpty()) {
            throw ProblemException.badRequest(
                    "target or document must be given",
                    "Ask who cites a document, /citations?target=A/RES/64/292, or what one cites,"
                            + " /citations?document=A/RES/64/293.");
        }
        String target = request.text("target").map(CitationResource::spaceless).orElse(null);
        String document =
                request.text("document").map(CitationResource::spaceless).orElse(null);
        CitationKey after = request.text("after").map(CitationResource::key).orElse(null);
        reads.rows(readers -> Page.answer(
                context,
                request,
                limit -> readers.citations().list(target, document, new Slice<>(after, limit)),
                Citing::citationId));
    }

    private static String spaceless(String symbol) {
        return symbol.replaceAll("\\s+", "");
    }

    private static CitationKey key(String citationId) {
        try {
            return CitationKey.parse(citationId);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "after must be a citation id, got: " + citationId, "Follow next as it was given.");
        }
    }
}
