package io.rapporteur.ingest.fork;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;

/**
 * A file was not read for a reason that has nothing to do with it: no child process could be started, or somebody else ended it.
 * That may pass, which its cause tells those who decide by type.
 */
public final class ChildLostException extends UncheckedIOException {

    ChildLostException(String message) {
        super(message, new InterruptedIOException(message));
    }

    ChildLostException(String message, Exception cause) {
        super(message, interrupted(message, cause));
    }

    private static InterruptedIOException interrupted(String message, Exception cause) {
        var interrupted = new InterruptedIOException(message);
        interrupted.initCause(cause);
        return interrupted;
    }
}
