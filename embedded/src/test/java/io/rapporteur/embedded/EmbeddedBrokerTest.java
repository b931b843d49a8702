package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.internals.Exit;
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

    /** What Kafka does when its disk fails: it asks for the end of the JVM, and goes no further. */
    @Test
    void tellsOfAFaultThatWouldHaveEndedTheProcess() throws Exception {
        var told = new CompletableFuture<BackingServiceFailedException>();
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            broker.onEnd(told::complete);
            var wentOn = new CompletableFuture<Void>();
            var faulty = new Thread(
                    () -> {
                        Exit.halt(1, "all log dirs have failed");
                        wentOn.complete(null);
                    },
                    "faulty");
            faulty.setDaemon(true);
            faulty.start();

            assertThat(told.get(30, TimeUnit.SECONDS))
                    .hasMessageStartingWith("the broker has ended: all log dirs have failed; ")
                    .hasMessageContaining(folder.toRealPath().toString());
            assertThat(wentOn).isNotDone();
        }
    }

    @Test
    void saysNothingWhenItIsStopped() throws Exception {
        var told = new CompletableFuture<BackingServiceFailedException>();
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            broker.onEnd(told::complete);
        }

        assertThat(told).isNotDone();
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
