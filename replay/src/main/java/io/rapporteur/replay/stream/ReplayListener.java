package io.rapporteur.replay.stream;

import io.rapporteur.event.ReplayOutcome;

/** Hears how a replay goes on. */
public interface ReplayListener {

    /** Something became of a document, or of an item as a whole. */
    void heard(ReplayOutcome outcome);

    /** So many items have come to their end. */
    void at(int finished, int total);
}
