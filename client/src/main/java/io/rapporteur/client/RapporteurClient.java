package io.rapporteur.client;

import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * An installation of Rapporteur as seen by those who read from it.
 *
 * <pre>{@code
 * var rapporteur = RapporteurClient.at("localhost:9092", "http://localhost:8081/apis/ccompat/v7");
 * try (var documents = rapporteur.subscribe(Topics::enriched, "my-program")) {
 *     while (true) {
 *         documents.poll(Duration.ofSeconds(1)).forEach(record -> use(record.value()));
 *         documents.commitSync();
 *     }
 * }
 * }</pre>
 *
 * <p>Every event is the latest word on its key: who stores values by their keys and commits afterwards, as above, ends with the
 * same whether an event came once or, after a crash, twice.
 *
 * @param bootstrapServers brokers, {@code host:port,host:port}
 * @param registryUrl address of a Confluent-compatible Schema Registry
 * @param prefix what the names of the topics begin with
 * @param kafka further properties of Kafka clients: TLS, SASL
 * @param registry further properties of the registry client: credentials, TLS
 */
public record RapporteurClient(
        String bootstrapServers,
        String registryUrl,
        String prefix,
        Map<String, String> kafka,
        Map<String, String> registry) {

    /** As much text as a consumer may have to hold at once, beside the largest single event. */
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    private static final int POLL_RECORDS = 200;

    public RapporteurClient {
        Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        Objects.requireNonNull(registryUrl, "registryUrl");
        Objects.requireNonNull(prefix, "prefix");
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /** An installation under the usual names, without TLS and passwords. */
    public static RapporteurClient at(String bootstrapServers, String registryUrl) {
        return new RapporteurClient(bootstrapServers, registryUrl, Topics.DEFAULT_PREFIX, Map.of(), Map.of());
    }

    /** The catalogue of topics: {@code topics().enriched().name()}. */
    public Topics topics() {
        // Only who creates topics asks for their partitions.
        return Topics.of(prefix, Topics.DEFAULT_PARTITIONS);
    }

    /** The serdes of the events, for programs that wire them themselves. */
    public EventSerdes serdes() {
        return new EventSerdes(registryUrl, registry);
    }

    /**
     * A consumer that has subscribed to one topic: committed events only, from the first one that is kept, and nothing is taken
     * for read before {@code commitSync} or {@code commitAsync} says so. The caller closes it.
     *
     * @param topic which: {@code Topics::enriched}, {@code Topics::links}
     * @param group name of the program; its instances share the partitions, and find their place again after a restart
     */
    public <K, V> Consumer<K, V> subscribe(Function<Topics, Topic<K, V>> topic, String group) {
        Topic<K, V> chosen = topic.apply(topics());
        EventSerdes serdes = serdes();
        var consumer = new KafkaConsumer<>(
                consumers().inGroup(Objects.requireNonNull(group, "group")).on(clientConfig()),
                serdes.keysOf(chosen).deserializer(),
                serdes.valuesOf(chosen).deserializer());
        consumer.subscribe(List.of(chosen.name()));
        return consumer;
    }

    /** What {@link #subscribe} sets on a consumer, without group and deserializers; the map is the caller's. */
    public Map<String, Object> consumerConfig() {
        return consumers().on(clientConfig());
    }

    private static ConsumerConfiguration consumers() {
        return ConsumerConfiguration.committed().polling(POLL_RECORDS).fetching(FETCH_BYTES);
    }

    /** Where the brokers are and how to get in, for any Kafka client; the map is the caller's. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return config;
    }
}
