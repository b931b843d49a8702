package io.rapporteur.replay.stream;

import io.rapporteur.replay.broker.RealBroker;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays on a real broker. */
@ExtendWith(BackingServicesExtension.class)
class ReplaysBrokerTest extends ReplaysContract {

    private final TestBroker broker;

    ReplaysBrokerTest(BackingServices services) {
        broker = new RealBroker(services);
    }

    @Override
    TestBroker broker() {
        return broker;
    }
}
