package io.rapporteur.replay.stream;

/** A replay cannot go on; the message says why and what to do. */
public final class ReplayException extends RuntimeException {

    public ReplayException(String message) {
        super(message);
    }

    ReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
