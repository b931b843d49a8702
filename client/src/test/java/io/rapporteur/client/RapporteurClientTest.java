package io.rapporteur.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.schemas.topic.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RapporteurClientTest {

    private final RapporteurClient client = new RapporteurClient(
            "broker:9093",
            "mock://client",
            "library.",
            Map.of("security.protocol", "SASL_SSL", "isolation.level", "read_uncommitted"),
            Map.of());

    @Test
    void readsCommittedEventsWhateverThePropertiesSay() {
        assertThat(client.consumerConfig())
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("bootstrap.servers", "broker:9093");
    }

    @Test
    void passesOnHowToGetIn() {
        assertThat(client.clientConfig()).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void subscribesUnderThePrefix() {
        var plain = new RapporteurClient("localhost:1", "mock://client", "library.", Map.of(), Map.of());

        try (var consumer = plain.subscribe(Topics::enriched, "group")) {
            assertThat(consumer.subscription()).containsExactly("library.enriched");
        }
    }
}
