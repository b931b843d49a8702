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
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * raw to received: the bytes of a file, from any producer, become its text; files without text become dead letters. Of a container
 * nothing is received: the files in it go back to raw, each a record of its own, and an arrival {@code UNPACKED} says so.
 */
public final class IngestTopology {

    static final String WRITE_RECEIVED = "write-received";
    static final String WRITE_RAW = "write-raw";
    static final String WRITE_ARRIVALS = "write-arrivals";
    static final String WRITE_REPLAY_OUTCOMES = "write-replay-outcomes";

    private IngestTopology() {}

    /**
     * The topology.
     *
     * @param config the configuration it will run with; names of stores and internal topics are checked against it
     */
    public static Topology build(Topics topics, EventSerdes serdes, Extractor extractor, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var wiring = new Wiring(serdes);
        var bytes = new IngestBytes(
                wiring.bytes(topics.received()),
                wiring.bytes(topics.arrivals()),
                wiring.bytes(topics.replayOutcomes()));
        KStream<String, byte[]> made = wiring.read(builder, topics.raw(), "read-raw")
                .process(() -> new ExtractProcessor(extractor, bytes), Named.as("extract"));
        made.to(topics.received().name(), wiring.written(WRITE_RECEIVED));
        made.to(topics.raw().name(), wiring.written(WRITE_RAW));
        made.to(topics.arrivals().name(), wiring.written(WRITE_ARRIVALS));
        made.to(topics.replayOutcomes().name(), wiring.written(WRITE_REPLAY_OUTCOMES));
        return builder.build();
    }
}
