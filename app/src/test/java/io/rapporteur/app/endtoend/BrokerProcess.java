package io.rapporteur.app.endtoend;

import io.rapporteur.embedded.EmbeddedBroker;
import java.nio.file.Path;

/** The embedded broker as a process of its own, until it is killed: {@code FOLDER PORT}. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Member.sayReady(broker.bootstrapServers());
        Thread.currentThread().join();
    }
}
