package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every broker that we run on must do, whatever it is made of. */
@ExtendWith(BackingServicesExtension.class)
final class BackingServicesBrokerTest {

    @Test
    void takesAMessageOfSixteenMebibytes(BackingServices backing) throws Exception {
        int size = 16 * 1024 * 1024;
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", backing.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("large", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }

        try (var producer = producer(backing, Map.of("max.request.size", 2 * size, "buffer.memory", 3L * size))) {
            var stored =
                    producer.send(new ProducerRecord<>("large", new byte[size])).get();

            assertThat(stored.serializedValueSize()).isEqualTo(size);
        }
    }

    @Test
    void createsNoTopicUnasked(BackingServices backing) {
        try (var producer = producer(backing, Map.of("max.block.ms", 500))) {

            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unasked", new byte[1]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(BackingServices backing, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", backing.bootstrapServers());
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
