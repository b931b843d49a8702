package io.rapporteur.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class UsualPortsTest {

    @Test
    void findsAnInstallationWhereAllThreeAnswer() throws Exception {
        try (var broker = listen();
                var registry = listen();
                var database = listen()) {
            var ports = new UsualPorts(broker.getLocalPort(), registry.getLocalPort(), database.getLocalPort(), 8080);

            assertThat(ports.instance("told", "owners")).hasValueSatisfying(instance -> {
                assertThat(instance.bootstrapServers()).isEqualTo("localhost:" + broker.getLocalPort());
                assertThat(instance.database().url())
                        .isEqualTo("jdbc:postgresql://localhost:" + database.getLocalPort() + "/rapporteur");
                assertThat(instance.databasePassword()).isEqualTo("told");
                assertThat(instance.ownedDatabase().user()).isEqualTo("rapporteur");
                assertThat(instance.databaseOwnerPassword()).isEqualTo("owners");
            });
        }
    }

    @Test
    void findsNoneWhereOneIsMissing() throws Exception {
        int closed;
        try (var broker = listen();
                var registry = listen()) {
            try (var database = listen()) {
                closed = database.getLocalPort();
            }
            var ports = new UsualPorts(broker.getLocalPort(), registry.getLocalPort(), closed, 8080);

            assertThat(ports.instance("told", "owners")).isEmpty();
        }
    }

    private static ServerSocket listen() throws Exception {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }
}
