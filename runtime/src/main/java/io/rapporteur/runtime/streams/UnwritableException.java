package io.rapporteur.runtime.streams;

/** An event that cannot be serialized, also not later: the registry refuses its schema, or the event breaks it. */
public final class UnwritableException extends RuntimeException {

    UnwritableException(String topic, RuntimeException cause) {
        super("event for topic " + topic + " cannot be written: " + cause, cause);
    }
}
