package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.streams.Wiring;
import io.rapporteur.topic.EventSerdes;
import io.rapporteur.topic.StoredSerde;
import io.rapporteur.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * received to parsed. Bytes that were read before give an arrival {@code KNOWN} and nothing else; new ones give a document, or
 * several, and an arrival {@code NEW}.
 */
public final class ParserTopology {

    /** Store of the first arrival of each content hash. */
    static final String SEEN = "seen-content";

    private ParserTopology() {}

    /**
     * The topology.
     *
     * @param config the configuration it will run with; names of stores and internal topics are checked against it
     */
    public static Topology build(Topics topics, EventSerdes serdes, DocumentParser parser, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var wiring = new Wiring(serdes);
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SEEN), Serdes.String(), new StoredSerde<>(Arrival.class)));

        KStream<String, Reading> readings = wiring.read(builder, topics.received(), "read-received")
                .processValues(() -> new ReadProcessor(new DocumentReader(parser)), Named.as("read-once"), SEEN);
        readings.flatMap((hash, reading) -> reading.documents(), Named.as("documents"))
                .to(topics.parsed().name(), wiring.produced(topics.parsed(), "write-parsed"));
        readings.map((hash, reading) -> reading.arrivalByRecord(), Named.as("arrival"))
                .to(topics.arrivals().name(), wiring.produced(topics.arrivals(), "write-arrivals"));
        return builder.build();
    }
}
