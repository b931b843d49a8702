package io.rapporteur.replay.stream;

import java.util.Objects;

/** A replay cannot begin or go on; the message says why. */
public final class ReplayException extends RuntimeException {

    /** What stands against it, for whoever can say what helps. */
    public enum Kind {
        /** There is no replay or comparison of this id. */
        UNKNOWN,
        /** More would be sent than a replay may send. */
        TOO_MANY,
        /** Anything else: the message says all. */
        OTHER
    }

    private final Kind kind;

    ReplayException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    ReplayException(String message) {
        this(Kind.OTHER, message);
    }

    ReplayException(String message, Throwable cause) {
        super(message, cause);
        kind = Kind.OTHER;
    }

    public Kind kind() {
        return kind;
    }
}
