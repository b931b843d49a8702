package io.rapporteur.parser.stream;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Parsed;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.streams.EventBytes;
import io.rapporteur.runtime.streams.Wiring;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * received to parsed. New bytes give a document, or several, and an arrival {@code NEW}. Bytes that were read before give an
 * arrival {@code KNOWN} and nothing else, unless other bytes are current: then their documents come again, with an arrival
 * {@code REINSTATED}. Which bytes are no longer current the enricher tells by the topic {@code superseded}.
 */
public final class ParserTopology {

    /** Store of the first arrival of each content hash. */
    static final String SEEN = "seen-content";

    /** Store of the bytes from which a document has moved on, by content hash and document id. */
    static final String SUPERSEDED = "superseded-content";

    /** Between content hash and document id in a key; no hash contains it. */
    static final String BETWEEN = "#";

    private ParserTopology() {}

    /**
     * The topology.
     *
     * @param config the configuration it will run with; names of stores and internal topics are checked against it
     */
    public static Topology build(Topics topics, EventSerdes serdes, DocumentParser parser, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var wiring = new Wiring(serdes);
        addStores(builder);

        EventBytes<Parsed> parsedBytes = wiring.bytes(topics.parsed());
        EventBytes<Arrival> arrivalBytes = wiring.bytes(topics.arrivals());
        KStream<String, ArrivalResult> readings = wiring.read(builder, topics.received(), "read-received")
                .processValues(
                        () -> new ReadProcessor(new ReceivedReader(parser), parsedBytes, arrivalBytes),
                        Named.as("read-once"),
                        SEEN,
                        SUPERSEDED);
        readings.flatMap((hash, reading) -> reading.documents(), Named.as("documents"))
                .to(topics.parsed().name(), wiring.written("write-parsed"));
        readings.flatMap((hash, reading) -> reading.arrivals(), Named.as("arrival"))
                .to(topics.arrivals().name(), wiring.written("write-arrivals"));
        // Only the keys count, so that a value that cannot be read does no harm.
        builder.stream(
                        topics.superseded().name(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-superseded"))
                .process(SupersededProcessor::new, Named.as("keep-superseded"), SUPERSEDED);
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SEEN), Serdes.String(), new StoredSerde<>(Arrival.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SUPERSEDED), Serdes.String(), Serdes.ByteArray()));
    }
}
