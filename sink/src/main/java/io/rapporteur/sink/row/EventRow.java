package io.rapporteur.sink.row;

import java.util.Optional;

/** What one event is stored as. */
public sealed interface EventRow
        permits StoredDocument,
                LinkRow,
                LinkRemoval,
                AuthorityRow,
                AuthorityRemoval,
                ArrivalRow,
                DeadLetterRow,
                DecisionRow {

    /** The dropped file from which the event descends, where the event says so. */
    Optional<RawRecord> raw();
}
