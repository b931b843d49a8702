package io.rapporteur.runtime.streams;

import java.util.Objects;

/** A record that is not the event its topic promises, or whose schema the registry does not give; the cause says why. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(RuntimeException cause) {
        super(cause.toString(), cause, false, false);
    }

    /** What the deserializer threw. */
    RuntimeException reason() {
        return (RuntimeException) Objects.requireNonNull(getCause());
    }
}
