package io.rapporteur.embedded;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with a broker. */
record BrokerClient(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void createTopic(String name) throws ExecutionException, InterruptedException {
        createTopic(name, 1);
    }

    void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** The first of these partitions' offsets that readers of what is committed cannot pass, or its end. */
    Map<TopicPartition, Long> ends(List<TopicPartition> partitions, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            Map<TopicPartition, OffsetSpec> latest =
                    partitions.stream().collect(toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    /** A producer that writes in transactions, ready to begin one. */
    KafkaProducer<String, String> transactionalProducer(String id) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "transactional.id", id),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        return producer;
    }

    void write(String topic, String... values) {
        try (var producer = transactionalProducer("write-" + topic)) {
            producer.beginTransaction();
            for (String value : values) {
                // The commit fails if this does.
                var unused = producer.send(new ProducerRecord<>(topic, value));
            }
            producer.commitTransaction();
        }
    }

    /** The committed values of a topic, from its beginning to what is written, whose transactions may still be ending. */
    List<String> read(String topic) throws ExecutionException, InterruptedException {
        var partition = new TopicPartition(topic, 0);
        long end = ends(List.of(partition), IsolationLevel.READ_UNCOMMITTED).getOrDefault(partition, 0L);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            Instant limit = Instant.now().plus(PATIENCE);
            while (consumer.position(partition) < end && Instant.now().isBefore(limit)) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
            }
            return List.copyOf(values);
        }
    }
}
