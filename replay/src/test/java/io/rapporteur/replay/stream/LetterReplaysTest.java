package io.rapporteur.replay.stream;

import io.rapporteur.replay.broker.MemoryBroker;
import io.rapporteur.replay.broker.TestBroker;

/** Replays of dead letters in memory: for every change of the code, and for the mutation tests. */
class LetterReplaysTest extends LetterReplaysContract {

    @Override
    TestBroker broker() {
        return new MemoryBroker();
    }
}
