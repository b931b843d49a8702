package io.rapporteur.embedded;

/** Another process, or another part of this one, holds the data folder; the message names it. */
public final class FolderInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(String message) {
        super(message);
    }
}
