package io.rapporteur.app.drop;

import io.rapporteur.runtime.service.Stage;
import java.util.Map;

/** Shows how a batch goes on. */
interface Progress extends AutoCloseable {

    /** A file has come to its end. */
    void finished(Outcome outcome);

    /** How things stand: files that have come to their end, and records that wait for each stage. */
    void at(int finished, Map<Stage, Long> waiting);

    @Override
    void close();
}
