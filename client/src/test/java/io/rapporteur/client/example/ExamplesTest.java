package io.rapporteur.client.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.client.RapporteurClient;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/consume.md, on a real broker and a real registry. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final BackingServices backing;
    private final RapporteurClient rapporteur;

    ExamplesTest(BackingServices backing) {
        this.backing = backing;
        rapporteur = RapporteurClient.at(backing.bootstrapServers(), backing.registryUrl());
    }

    @BeforeAll
    void fillATopicOfLinks() {
        Provisioning.run(Cluster.at(backing.bootstrapServers(), backing.registryUrl()));
        send(
                true,
                link("A/RES/99/2@en#0", LinkState.NOT_HELD, "A/RES/99/1"),
                link("A/RES/99/2@en#1", LinkState.NOT_HELD, "A/RES/61/180"),
                link("A/RES/99/3@en#0", LinkState.NOT_HELD, "A/RES/61/180"),
                link("A/RES/99/3@en#1", LinkState.UNRESOLVED, null));
        send(false, link("A/RES/99/9@en#0", LinkState.NOT_HELD, "A/RES/00/0"));
        send(
                true,
                link("A/RES/99/2@en#0", LinkState.HELD, "A/RES/99/1"),
                link("A/RES/99/3@en#0", LinkState.WITHDRAWN, "A/RES/61/180"));
    }

    @Test
    void readsWhatIsCommittedAndNothingElse() {
        try (Consumer<String, Link> links = rapporteur.subscribe(Topics::links, "reads-committed")) {
            List<String> read = read(links, 6).stream()
                    .map(record -> record.key() + " " + record.value().getState())
                    .toList();

            assertThat(read)
                    .containsExactlyInAnyOrder(
                            "A/RES/99/2@en#0 NOT_HELD",
                            "A/RES/99/2@en#1 NOT_HELD",
                            "A/RES/99/3@en#0 NOT_HELD",
                            "A/RES/99/3@en#1 UNRESOLVED",
                            "A/RES/99/2@en#0 HELD",
                            "A/RES/99/3@en#0 WITHDRAWN");
        }
    }

    @Test
    void goesOnWhereItCommitted() {
        try (Consumer<String, Link> links = rapporteur.subscribe(Topics::links, "goes-on")) {
            read(links, 6);
            links.commitSync();
        }
        try (Consumer<String, Link> links = rapporteur.subscribe(Topics::links, "goes-on")) {
            await().atMost(PATIENCE)
                    .until(() ->
                            links.poll(POLL).isEmpty() && !links.assignment().isEmpty());

            links.assignment().forEach(partition -> assertThat(links.position(partition))
                    .as(partition.toString())
                    .isEqualTo(links.endOffsets(List.of(partition)).get(partition)));
        }
    }

    @Test
    void keepsATableWithAPlainConsumer() {
        var waiting = new WaitingCitations();
        long end = System.nanoTime() + PATIENCE.toNanos();

        waiting.follow(rapporteur, () -> waiting.targets().size() == 1 || System.nanoTime() > end);

        assertThat(waiting.targets()).containsExactly(Map.entry("A/RES/99/2@en#1", "A/RES/61/180"));
    }

    @Test
    void countsWithKafkaStreams(@TempDir Path folder) throws Exception {
        try (var admin = Admin.create(rapporteur.clientConfig())) {
            admin.createTopics(List.of(new NewTopic("my-counts", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Map<String, Long> counts = new HashMap<>();
        try (var streams = MostCited.start(rapporteur, "my-counts", folder.toString());
                var consumer =
                        new KafkaConsumer<>(config("counts"), new StringDeserializer(), new LongDeserializer())) {
            consumer.subscribe(List.of("my-counts"));

            await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(POLL).forEach(count -> counts.put(count.key(), count.value()));
                assertThat(counts).isEqualTo(Map.of("A/RES/99/1", 1L, "A/RES/61/180", 1L));
            });
            assertThat(streams.state().isRunningOrRebalancing()).isTrue();
        }
    }

    private Map<String, Object> config(String group) {
        Map<String, Object> config = rapporteur.consumerConfig();
        config.put("group.id", group);
        return config;
    }

    private static <V> List<ConsumerRecord<String, V>> read(Consumer<String, V> consumer, int number) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            consumer.poll(POLL).forEach(records::add);
            return records.size() >= number;
        });
        consumer.poll(POLL).forEach(records::add);
        return records;
    }

    private void send(boolean commit, Link... links) {
        Map<String, Object> config = rapporteur.clientConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "examples");
        Topic<String, Link> topic = rapporteur.topics().links();
        try (var producer = new KafkaProducer<>(
                config,
                rapporteur.serdes().keysOf(topic).serializer(),
                rapporteur.serdes().valuesOf(topic).serializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (Link link : links) {
                var sent = producer.send(new ProducerRecord<>(topic.name(), link.getCitationId(), link));
                assertThat(sent).isNotNull();
            }
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }

    private static Link link(String citationId, LinkState state, @Nullable String target) {
        String documentId = citationId.substring(0, citationId.indexOf('#'));
        int ordinal = Integer.parseInt(citationId.substring(citationId.indexOf('#') + 1));
        return new Link(
                citationId,
                documentId,
                1,
                ordinal,
                target,
                null,
                state,
                "preamble 1",
                null,
                new Maker("enricher", "1.0", "e1"),
                null);
    }
}
