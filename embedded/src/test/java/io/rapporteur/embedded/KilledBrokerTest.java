package io.rapporteur.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledBrokerTest {

    /** So many that the broker is still writing markers when the producer already knows that it has committed. */
    private static final int PARTITIONS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<TopicPartition> WIDE = IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition("wide", partition))
            .toList();

    @Test
    void closesATransactionThatWasCommittedWhenItWasKilled(@TempDir Path folder) throws Exception {
        var killed = BackingServicesProcess.start(folder);
        var client = new BrokerClient(killed.backing().bootstrapServers());
        client.createTopic("wide", PARTITIONS);
        var producer = client.transactionalProducer("killed");
        producer.beginTransaction();
        for (TopicPartition partition : WIDE) {
            // The commit fails if this does.
            var unused = producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "key", "value"));
        }
        producer.commitTransaction();
        killed.process().destroyForcibly().waitFor();
        producer.close(Duration.ZERO);

        try (var broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            var next = new BrokerClient(broker.bootstrapServers());

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(next.ends(WIDE, IsolationLevel.READ_COMMITTED))
                    .isEqualTo(next.ends(WIDE, IsolationLevel.READ_UNCOMMITTED))
                    .allSatisfy((partition, end) -> assertThat(end).isEqualTo(2)));
        }
    }
}
