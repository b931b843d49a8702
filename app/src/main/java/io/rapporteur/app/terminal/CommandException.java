package io.rapporteur.app.terminal;

import io.rapporteur.runtime.service.Exit;
import java.util.Objects;

/** A command cannot go on; the message says why and what to do about it. */
public final class CommandException extends RuntimeException {

    private final Exit exit;

    public CommandException(Exit exit, String message) {
        super(message);
        this.exit = Objects.requireNonNull(exit, "exit");
    }

    public CommandException(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = Objects.requireNonNull(exit, "exit");
    }

    public Exit exit() {
        return exit;
    }
}
