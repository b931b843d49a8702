package io.rapporteur.sink.row;

import java.util.Objects;
import java.util.Optional;

/** The end of an authority: no document proves anything of the title. */
public record AuthorityRemoval(String ownId) implements EventRow {

    public AuthorityRemoval {
        Objects.requireNonNull(ownId, "ownId");
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }
}
