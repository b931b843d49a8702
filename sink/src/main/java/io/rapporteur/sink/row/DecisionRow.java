package io.rapporteur.sink.row;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table dead_letter_decisions.
 *
 * @param letter the dead letter that is no longer open
 * @param sentTo where its original was sent, when it was
 * @param attempt which attempt that is
 */
public record DecisionRow(
        RecordPosition letter,
        String action,
        Instant decidedAt,
        String decidedBy,
        @Nullable RecordPosition sentTo,
        @Nullable Integer attempt,
        @Nullable String note)
        implements EventRow {

    public DecisionRow {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(action, "action");
    }

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }
}
