package io.rapporteur.replay.redrive;

import io.rapporteur.replay.broker.RealBroker;
import io.rapporteur.replay.broker.TestBroker;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters decided on on a real broker. */
@ExtendWith(BackingServicesExtension.class)
class LettersBrokerTest extends LettersContract {

    private final TestBroker broker;

    LettersBrokerTest(BackingServices services) {
        broker = new RealBroker(services);
    }

    @Override
    TestBroker broker() {
        return broker;
    }
}
