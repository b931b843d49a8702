package io.rapporteur.runtime.service;

import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Connects the clients of those who read and write topics beside the stages. A test may have topics without a broker. */
public interface KafkaClients {

    /**
     * A consumer of bytes.
     *
     * @param client how to reach the brokers
     */
    Consumer<byte[], byte[]> consumer(ConsumerConfiguration configuration, Map<String, Object> client);

    /**
     * A producer of bytes.
     *
     * @param client how to reach the brokers
     */
    Producer<byte[], byte[]> producer(ProducerConfiguration configuration, Map<String, Object> client);

    /**
     * Asks how far groups are.
     *
     * @param client how to reach the brokers
     */
    GroupOffsets groupOffsets(Map<String, Object> client);

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
            public Consumer<byte[], byte[]> consumer(ConsumerConfiguration configuration, Map<String, Object> client) {
                return configuration.open(client);
            }

            @Override
            public Producer<byte[], byte[]> producer(ProducerConfiguration configuration, Map<String, Object> client) {
                return configuration.open(client);
            }

            @Override
            public GroupOffsets groupOffsets(Map<String, Object> client) {
                return new AdminOffsets(Admin.create(client));
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
