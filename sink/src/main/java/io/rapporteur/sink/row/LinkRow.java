package io.rapporteur.sink.row;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table links.
 *
 * @param ownId the authority by which the target is known; null where the citing document says it
 */
public record LinkRow(
        String citationId,
        String documentId,
        int ordinal,
        int revision,
        @Nullable String target,
        @Nullable String heldAs,
        String state,
        String place,
        @Nullable String pinpoint,
        @Nullable String ownId)
        implements EventRow {

    /** State of a citation that a later revision no longer makes. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /**
     * Whether this state comes after {@code stored}: not when it is of an older revision, and not when it withdraws a target
     * that the same revision has replaced by another, since the two events come from different partitions in either order.
     */
    public boolean supersedes(LinkRow stored) {
        boolean replaced = state.equals(WITHDRAWN) && !Objects.equals(target, stored.target);
        return revision > stored.revision || (revision == stored.revision && !replaced);
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }
}
