package io.rapporteur.client.example;

import io.rapporteur.client.RapporteurClient;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topic;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;

/** Kafka Streams: how often each target is cited, kept current in a topic of one's own. */
final class MostCited {

    private MostCited() {}

    /** The table of all links by citation, counted by target; a citation that is withdrawn counts no longer. */
    static Topology topology(RapporteurClient rapporteur, String output) {
        Topic<String, Link> links = rapporteur.topics().links();
        EventSerdes serdes = rapporteur.serdes();
        var builder = new StreamsBuilder();
        builder.table(
                        links.name(),
                        Consumed.with(serdes.keysOf(links), serdes.valuesOf(links)),
                        Materialized.with(Serdes.String(), new StoredSerde<>(Link.class)))
                .filter((citation, link) -> link.getTarget() != null && link.getState() != LinkState.WITHDRAWN)
                .groupBy(
                        (citation, link) -> KeyValue.pair(link.getTarget(), citation),
                        Grouped.with(Serdes.String(), Serdes.String()))
                .count()
                .toStream()
                .to(output, Produced.with(Serdes.String(), Serdes.Long()));
        return builder.build();
    }

    static KafkaStreams start(RapporteurClient rapporteur, String output, String stateFolder) {
        var config = new Properties();
        config.putAll(rapporteur.clientConfig());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "most-cited");
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder);
        // Reads what is committed, and counts each citation once whatever is killed.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        var streams = new KafkaStreams(topology(rapporteur, output), config);
        streams.start();
        return streams;
    }
}
