package io.rapporteur.testing;

/** Parts that whoever started them must stop. */
public interface StartedParts extends Parts, AutoCloseable {

    /** Stops all three and deletes their data. */
    @Override
    void close();
}
