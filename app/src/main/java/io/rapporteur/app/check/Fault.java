package io.rapporteur.app.check;

import java.util.Objects;

/**
 * One fault.
 *
 * @param name what it is about: a document, a citation, a record
 * @param detail what differs; may be empty
 */
public record Fault(FaultKind kind, String name, String detail) {

    public Fault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }
}
