package io.rapporteur.sink.row;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table authorities.
 *
 * @param candidates a JSON array of objects with target and documents
 */
public record AuthorityRow(
        String ownId,
        @Nullable String target,
        String title,
        String documentId,
        int ordinal,
        String place,
        long proofs,
        long documents,
        String candidates)
        implements EventRow {

    public AuthorityRow {
        Objects.requireNonNull(ownId, "ownId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(candidates, "candidates");
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }
}
