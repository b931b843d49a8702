package io.rapporteur.runtime.service;

/** Something outside of this program does not answer; the message says what, and what to do. */
public final class UnavailableException extends RuntimeException {

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
