package io.rapporteur.sink.row;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the table withdrawals: a document that is withdrawn, with what must be known to find it. */
public record WithdrawalRow(
        String documentId,
        @Nullable String symbol,
        String language,
        int revision,
        @Nullable String reason,
        Instant decidedAt,
        String decidedBy) {

    public WithdrawalRow {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(decidedBy, "decidedBy");
    }
}
