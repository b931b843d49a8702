package io.rapporteur.testing;

/** BackingServices that whoever started them must stop. */
public interface StartedBackingServices extends BackingServices, AutoCloseable {

    /** Stops all three and deletes their data. */
    @Override
    void close();
}
