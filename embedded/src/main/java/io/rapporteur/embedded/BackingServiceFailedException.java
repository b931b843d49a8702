package io.rapporteur.embedded;

import org.jspecify.annotations.Nullable;

/** A part has ended and cannot be brought back; the message says which, why and what to look at. */
public final class BackingServiceFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BackingServiceFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
