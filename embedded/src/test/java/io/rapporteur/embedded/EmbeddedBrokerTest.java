package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts brokers itself: they are what is tested. */
final class EmbeddedBrokerTest {

    private final Path folder;

    EmbeddedBrokerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsWhatATransactionCommitsAndHidesWhatItAborts() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            var client = new BrokerClient(broker.bootstrapServers());
            client.createTopic("transactions");
            try (var producer = client.transactionalProducer("aborter")) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("transactions", "aborted")).get();
                producer.abortTransaction();
            }
            client.write("transactions", "first", "second");

            assertThat(client.read("transactions")).containsExactly("first", "second");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0);
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).singleElement().satisfies(node -> assertThat(
                            node.host() + ":" + node.port())
                    .isEqualTo(broker.bootstrapServers())
                    .startsWith("127.0.0.1:"));
        }
    }

    @Test
    void keepsTopicsAndMessagesOverARestartOnOtherPorts() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            var client = new BrokerClient(broker.bootstrapServers());
            client.createTopic("kept");
            client.write("kept", "one", "two");
        }

        try (var broker = EmbeddedBroker.start(folder, 0)) {
            var client = new BrokerClient(broker.bootstrapServers());
            client.write("kept", "three");

            assertThat(client.read("kept")).containsExactly("one", "two", "three");
        }
    }
}
