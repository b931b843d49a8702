package io.rapporteur.replay.redrive;

import java.util.Objects;

/** Letters could not be decided on, or what came of it could not be followed; the message says what is so. */
public final class DecisionException extends RuntimeException {

    /** What went wrong. */
    public enum Kind {
        /** Another process has begun to decide; nothing more is decided here. */
        TAKEN_OVER,
        /** The broker did not take a decision; those before it are kept. */
        NOT_TAKEN,
        /** The originals were sent, but the broker does not say how far the stages are. */
        NOT_FOLLOWED
    }

    private final Kind kind;

    DecisionException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Kind kind() {
        return kind;
    }
}
