package io.rapporteur.sink.row;

import java.util.Objects;
import java.util.Optional;

/** The end of a link: its key has a record without a value, and what was told of it before counts no longer. */
public record LinkRemoval(String citationId) implements EventRow {

    public LinkRemoval {
        Objects.requireNonNull(citationId, "citationId");
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }
}
