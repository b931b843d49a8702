package io.rapporteur.app.terminal;

/** Nobody reads standard output any more: the command is done, and nothing is wrong. */
public final class ReaderGoneException extends RuntimeException {

    public ReaderGoneException() {
        super("nobody reads standard output any more");
    }
}
