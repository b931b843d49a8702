package io.rapporteur.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that is withdrawn.
 *
 * @param revision the revision that was current, and is again when that is undone
 * @param reason why; null where nothing was said
 */
public record StoredWithdrawal(
        String documentId, int revision, @Nullable String reason, Instant decidedAt, String decidedBy) {

    /** In words: {@code withdrawn on 2026-03-04 because it is a draft}. */
    public String inWords() {
        return "withdrawn on " + decidedAt.toString().substring(0, "2026-03-04".length())
                + (reason == null ? "" : " because: " + reason);
    }
}
