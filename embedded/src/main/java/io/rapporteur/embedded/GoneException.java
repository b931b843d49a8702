package io.rapporteur.embedded;

/** What a part needs to run is not there any more, and no further attempt brings it back. */
final class GoneException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    GoneException(String message) {
        super(message);
    }
}
