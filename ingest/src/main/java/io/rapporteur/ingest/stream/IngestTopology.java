package io.rapporteur.ingest.stream;

import io.rapporteur.ingest.text.extraction.Extractor;
import io.rapporteur.runtime.streams.Wiring;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topics;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Named;

/** raw to received: the bytes of a file, from any producer, become its text; files without text become dead letters. */
public final class IngestTopology {

    private IngestTopology() {}

    /**
     * The topology.
     *
     * @param config the configuration it will run with; names of stores and internal topics are checked against it
     */
    public static Topology build(Topics topics, EventSerdes serdes, Extractor extractor, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var wiring = new Wiring(serdes);
        wiring.read(builder, topics.raw(), "read-raw")
                .process(() -> new ExtractProcessor(extractor), Named.as("extract"))
                .to(topics.received().name(), wiring.produced(topics.received(), "write-received"));
        return builder.build();
    }
}
