package io.rapporteur.replay.withdrawal;

import org.jspecify.annotations.Nullable;

/** Documents could not be decided on; nothing was decided, and the message says why and what to do. */
public final class WithdrawalException extends RuntimeException {

    WithdrawalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
