package io.rapporteur.runtime.streams;

import org.apache.kafka.common.errors.RetriableException;

/**
 * A change that has been begun in another task and must be brought to its end. It stops the task, which tries again: as a dead
 * letter it would leave half of it done.
 */
public final class UnfinishedException extends RetriableException {

    public UnfinishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
