package io.rapporteur.runtime.service;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Connects the clients of those who read and write topics beside the stages. A test may have topics without a broker. */
public interface KafkaClients {

    /** A consumer of bytes. */
    Consumer<byte[], byte[]> consumer(Map<String, Object> config);

    /** A producer of bytes. */
    Producer<byte[], byte[]> producer(Map<String, Object> config);

    /** Asks how far groups are. */
    GroupOffsets groupOffsets(Map<String, Object> config);

    /** How far groups are. */
    interface GroupOffsets extends AutoCloseable {

        /** The next offsets of a group, as it has committed them. */
        Map<TopicPartition, OffsetAndMetadata> of(String group) throws ExecutionException, InterruptedException;

        @Override
        void close();
    }

    /** Clients of a real broker. */
    static KafkaClients ofBroker() {
        return new KafkaClients() {
            @Override
            public Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
                return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            }

            @Override
            public Producer<byte[], byte[]> producer(Map<String, Object> config) {
                return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
            }

            @Override
            public GroupOffsets groupOffsets(Map<String, Object> config) {
                return new AdminOffsets(Admin.create(config));
            }
        };
    }

    /** Group offsets as the broker tells them. */
    record AdminOffsets(Admin admin) implements GroupOffsets {

        @Override
        public Map<TopicPartition, OffsetAndMetadata> of(String group) throws ExecutionException, InterruptedException {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        }

        @Override
        public void close() {
            admin.close();
        }
    }
}
