package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import io.rapporteur.event.ArrivalOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a raw record. That its bytes were read before is no end yet: what was read from them then may
 * still be on its way, and may still fail.
 *
 * @param arrival what became of it; {@code OTHER} as long as nothing is known but that it failed
 * @param entries number of files that were taken out of it; null where it is no container
 * @param documentIds the documents that came of it
 * @param complete whether each of them is stored; of bytes that are to be current again, whether they are
 * @param failure what the dead letter says, its own or that of the arrival that brought the bytes first; null where
 *     neither has one
 */
record ArrivalState(
        ArrivalOutcome arrival,
        @Nullable Integer entries,
        List<String> documentIds,
        boolean complete,
        @Nullable Failure failure) {

    ArrivalState {
        Objects.requireNonNull(arrival, "arrival");
        documentIds = List.copyOf(documentIds);
    }

    /** Whether other files were taken out of it, of which each is to come to its own end. */
    boolean isUnpacked() {
        return arrival == ArrivalOutcome.UNPACKED && failure == null;
    }

    boolean isFinal() {
        return complete || failure != null;
    }
}
