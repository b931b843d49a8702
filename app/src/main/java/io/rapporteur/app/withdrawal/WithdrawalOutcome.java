package io.rapporteur.app.withdrawal;

import io.rapporteur.app.files.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document, or of one name under which there is none.
 *
 * @param documentId the document; the name as it was given where there is none
 * @param detail what there is to say about it; null where the state says all
 * @param failure why not, where it failed
 */
public record WithdrawalOutcome(String documentId, State state, @Nullable String detail, @Nullable Failure failure) {

    /** What became of it. */
    public enum State {
        WITHDRAWN("withdrawn"),
        ALREADY_WITHDRAWN("withdrawn already"),
        BACK("back"),
        NOT_WITHDRAWN("not withdrawn"),
        FAILED("failed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public WithdrawalOutcome {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(state, "state");
    }

    static WithdrawalOutcome of(String documentId, State state) {
        return new WithdrawalOutcome(documentId, state, null, null);
    }

    static WithdrawalOutcome of(String documentId, State state, String detail) {
        return new WithdrawalOutcome(documentId, state, detail, null);
    }

    static WithdrawalOutcome failed(Failure failure) {
        return new WithdrawalOutcome(failure.name(), State.FAILED, null, failure);
    }
}
