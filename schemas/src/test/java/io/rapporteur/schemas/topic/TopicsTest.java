package io.rapporteur.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Link;
import io.rapporteur.event.Maker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = Topics.of("rapporteur.", 4);

    @Test
    void listsTheTopicsInTheOrderOfTheFlow() {
        assertThat(topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "rapporteur.raw",
                        "rapporteur.received",
                        "rapporteur.arrivals",
                        "rapporteur.parsed",
                        "rapporteur.enriched",
                        "rapporteur.links",
                        "rapporteur.authorities",
                        "rapporteur.superseded",
                        "rapporteur.withdrawals",
                        "rapporteur.dead-letters",
                        "rapporteur.dead-letter-decisions",
                        "rapporteur.replays",
                        "rapporteur.replay-outcomes",
                        "rapporteur.replay-results");
    }

    @Test
    void keepsTheRawBytesAndTheDeadLettersForEver() {
        assertThat(List.of(topics.raw(), topics.deadLetters())).allSatisfy(topic -> assertThat(topic.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1"));
    }

    @Test
    void takesRawDocumentsUpToSixteenMebibytesAndMoreForTheirEvents() {
        assertThat(topics.raw().maxMessageBytes()).isGreaterThanOrEqualTo(16 << 20);
        assertThat(topics.enriched().maxMessageBytes())
                .isGreaterThan(topics.raw().maxMessageBytes());
    }

    @Test
    void givesBackTheEventThatWasWritten() {
        Arrival arrival = arrival();

        try (Serde<Arrival> serde = new EventSerdes("mock://topics-test", Map.of()).valuesOf(topics.arrivals())) {
            byte[] bytes = serde.serializer().serialize(topics.arrivals().name(), arrival);

            assertThat(bytes[0]).as("Confluent's magic byte").isZero();
            assertThat(serde.deserializer().deserialize(topics.arrivals().name(), bytes))
                    .isEqualTo(arrival);
        }
    }

    @Test
    void saysSoWhenATopicCarriesAnotherEvent() {
        var serdes = new EventSerdes("mock://topics-test-other", Map.of());
        try (Serde<Arrival> arrivals = serdes.avro(Arrival.class);
                Serde<Link> links = serdes.avro(Link.class)) {
            byte[] bytes = arrivals.serializer().serialize("mixed", arrival());

            assertThatThrownBy(() -> links.deserializer().deserialize("mixed", bytes))
                    .isInstanceOf(ClassCastException.class)
                    .hasMessageContaining("Link");
        }
    }

    @Test
    void storesEventsWithoutARegistry() {
        try (var serde = new StoredSerde<>(Arrival.class)) {
            byte[] bytes = serde.serializer().serialize("store", arrival());

            assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(arrival());
        }
    }

    private static Arrival arrival() {
        var lineage = new Lineage("rapporteur.raw", 1, 7L, Instant.EPOCH, "0".repeat(64), "note.txt", null);
        return new Arrival(
                lineage,
                new Maker("parser", "1", ""),
                ArrivalOutcome.NEW,
                List.of("A/RES/99/1@en"),
                null,
                null,
                List.of(),
                null);
    }
}
