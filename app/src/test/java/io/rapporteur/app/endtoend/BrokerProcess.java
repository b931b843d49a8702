package io.rapporteur.app.endtoend;

import io.rapporteur.embedded.EmbeddedBroker;
import io.rapporteur.embedded.Ports;
import io.rapporteur.embedded.ProxiedPort;
import java.nio.file.Path;

/** The embedded broker as a process of its own, until it is killed: {@code FOLDER PORT PROXIED-PORT PROXY}. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        var proxied = new ProxiedPort(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var broker = EmbeddedBroker.start(Path.of(arguments[0]), port, proxied);
        Member.checkAddress(broker.bootstrapServers(), Ports.HOST + ":" + port);
        Member.sayReady(broker.bootstrapServers());
        Thread.currentThread().join();
    }
}
