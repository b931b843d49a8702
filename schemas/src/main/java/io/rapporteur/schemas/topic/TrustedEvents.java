package io.rapporteur.schemas.topic;

import io.rapporteur.event.Received;
import org.apache.avro.util.ClassSecurityValidator;

/** Tells Avro to trust the event classes: it makes no object of a class that a schema names unless it was told to. */
final class TrustedEvents {

    private static final String EVENTS = Received.class.getPackageName();

    static {
        // Whatever else it trusts stays trusted.
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(EVENTS)));
    }

    private TrustedEvents() {}

    /** Has told it when this returns; needed once, before events are read or copied. */
    static void register() {
        // What is to be done, the class has done when it was loaded.
    }
}
