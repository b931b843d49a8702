package io.rapporteur.schemas.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class ClientConfigurationTest {

    private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", "localhost:9092");

    @Test
    void producersDeliverSafelyWhateverThePropertiesFileSays() {
        Map<String, Object> config = ProducerConfiguration.forRecordsUpTo(1_000)
                .on(Map.of(
                        "bootstrap.servers",
                        "localhost:9092",
                        "acks",
                        "1",
                        "enable.idempotence",
                        "false",
                        "security.protocol",
                        "SSL"));

        assertThat(config)
                .containsEntry("bootstrap.servers", "localhost:9092")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
    }

    @Test
    void producersHaveRoomForTwoRecordsUnlessTheirMemoryIsCounted() {
        var two = ProducerConfiguration.forRecordsUpTo(2_000_000_000);

        assertThat(two.throughput())
                .containsEntry("max.request.size", 2_000_000_000)
                .containsEntry("buffer.memory", 4_000_000_000L);
        assertThat(two.withBuffer(5).throughput())
                .containsEntry("max.request.size", 2_000_000_000)
                .containsEntry("buffer.memory", 5L);
    }

    @Test
    void transactionsHaveKafkasTimeoutUnlessOneIsNamed() {
        var plain = ProducerConfiguration.forRecordsUpTo(1_000);

        assertThat(plain.on(CLIENT)).doesNotContainKeys("transactional.id", "transaction.timeout.ms");
        assertThat(plain.inTransactionsOf("decisions").on(CLIENT))
                .containsEntry("transactional.id", "decisions")
                .doesNotContainKey("transaction.timeout.ms");
        assertThat(plain.inTransactionsOf("promotion", Duration.ofMinutes(5)).on(CLIENT))
                .containsEntry("transactional.id", "promotion")
                .containsEntry("transaction.timeout.ms", 300_000);
    }

    @Test
    void streamsIsGivenNothingThatItSetsItself() {
        assertThat(ProducerConfiguration.forRecordsUpTo(1_000).throughput())
                .doesNotContainKeys("acks", "enable.idempotence", "transactional.id");
    }

    @Test
    void consumersReadCommittedRecordsWhateverThePropertiesFileSays() {
        Map<String, Object> config = ConsumerConfiguration.committed()
                .on(Map.of("bootstrap.servers", "localhost:9092", "isolation.level", "read_uncommitted"));

        assertThat(config)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("allow.auto.create.topics", false)
                .doesNotContainKey("group.id");
    }

    @Test
    void consumersDifferInWhatIsNamed() {
        Map<String, Object> config = ConsumerConfiguration.committed()
                .inGroup("sink")
                .withQuickHandOver()
                .polling(1)
                .fetchingFromOnePartition(8_000)
                .on(CLIENT);

        assertThat(config)
                .containsEntry("group.id", "sink")
                .containsEntry("session.timeout.ms", ConsumerConfiguration.SESSION_TIMEOUT_MS)
                .containsEntry("max.poll.records", 1)
                .containsEntry("fetch.max.bytes", 8_000)
                .containsEntry("max.partition.fetch.bytes", 8_000)
                .containsEntry("isolation.level", "read_committed");
        assertThat(ConsumerConfiguration.committed()
                        .fetching(1)
                        .answeredAtOnce()
                        .on(CLIENT))
                .containsEntry("fetch.max.bytes", 1)
                .containsEntry("fetch.max.wait.ms", 10)
                .doesNotContainKey("max.partition.fetch.bytes");
    }

    @Test
    void kafkaKnowsEverySetting() {
        assertThat(ProducerConfig.configNames())
                .containsAll(ProducerConfiguration.forRecordsUpTo(1)
                        .inTransactionsOf("id", Duration.ofSeconds(1))
                        .on(CLIENT)
                        .keySet());
        assertThat(ConsumerConfig.configNames())
                .containsAll(ConsumerConfiguration.committed()
                        .inGroup("id")
                        .withQuickHandOver()
                        .answeredAtOnce()
                        .polling(1)
                        .fetchingFromOnePartition(1)
                        .on(CLIENT)
                        .keySet());
    }
}
