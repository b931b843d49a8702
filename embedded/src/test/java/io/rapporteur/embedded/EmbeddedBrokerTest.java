package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.embedded.junit.PartsExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PartsExtension.class)
final class EmbeddedBrokerTest {

    @Test
    void showsWhatATransactionCommitsAndHidesWhatItAborts(Parts parts) throws Exception {
        var client = new BrokerClient(parts.bootstrapServers());
        client.createTopic("transactions");
        try (var producer = client.transactionalProducer("aborter")) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "aborted")).get();
            producer.abortTransaction();
        }
        client.write("transactions", "first", "second");

        assertThat(client.read("transactions")).containsExactly("first", "second");
    }

    @Test
    void takesAMessageOfSixteenMebibytes(Parts parts) throws Exception {
        new BrokerClient(parts.bootstrapServers()).createTopic("large");
        int size = 16 * 1024 * 1024;

        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        parts.bootstrapServers(),
                        "max.request.size",
                        2 * size,
                        "buffer.memory",
                        3L * size),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var stored =
                    producer.send(new ProducerRecord<>("large", new byte[size])).get();

            assertThat(stored.serializedValueSize()).isEqualTo(size);
        }
    }

    @Test
    void createsNoTopicUnasked(Parts parts) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", parts.bootstrapServers(), "max.block.ms", 500),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {

            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unasked", new byte[1]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void listensOnLoopbackOnly(Parts parts) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", parts.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).singleElement().satisfies(node -> assertThat(
                            node.host() + ":" + node.port())
                    .isEqualTo(parts.bootstrapServers())
                    .startsWith("127.0.0.1:"));
        }
    }

    @Test
    void keepsTopicsAndMessagesOverARestartOnOtherPorts(@TempDir Path folder) throws Exception {
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
