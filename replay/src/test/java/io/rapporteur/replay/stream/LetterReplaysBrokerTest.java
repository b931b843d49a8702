package io.rapporteur.replay.stream;

import io.rapporteur.replay.broker.RealBroker;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays of dead letters on a real broker. */
@ExtendWith(BackingServicesExtension.class)
class LetterReplaysBrokerTest extends LetterReplaysContract {

    private final TestBroker broker;

    LetterReplaysBrokerTest(BackingServices services) {
        broker = new RealBroker(services);
    }

    @Override
    TestBroker broker() {
        return broker;
    }
}
