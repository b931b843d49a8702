package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology of a stage without a broker, with the configuration that it has in service. */
public final class StageDriver implements AutoCloseable {

    private final EventSerdes serdes;
    private final Topology topology;
    private final TopologyTestDriver driver;

    /**
     * Starts the stage.
     *
     * @param folder of its state
     * @param topology made with the configuration
     */
    public StageDriver(Stage stage, Cluster cluster, Path folder, Function<Map<String, Object>, Topology> topology) {
        this(stage, cluster, cluster.serdes(), folder, topology);
    }

    /**
     * The same with serdes of the caller's.
     *
     * @param folder of its state
     * @param topology made with the configuration
     */
    public StageDriver(
            Stage stage,
            Cluster cluster,
            EventSerdes serdes,
            Path folder,
            Function<Map<String, Object>, Topology> topology) {
        this.serdes = serdes;
        Map<String, Object> config = StreamsProperties.of(stage, cluster, StreamsSettings.defaults(folder));
        var properties = new Properties();
        properties.putAll(config);
        this.topology = topology.apply(config);
        driver = new TopologyTestDriver(this.topology, properties);
    }

    /** What the stage reads as events. */
    public <V> TestInputTopic<String, V> input(Topic<?, V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), serdes.valuesOf(topic).serializer());
    }

    /** What the stage writes as events. */
    public <V> TestOutputTopic<String, V> output(Topic<?, V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), serdes.valuesOf(topic).deserializer());
    }

    /** What it writes into a topic, as bytes. */
    public TestOutputTopic<byte[], byte[]> bytes(Topic<?, ?> topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The shape of the topology, in the words of the library. */
    public String shape() {
        return topology.describe().toString().strip();
    }

    /** All else that the library lets a test do. */
    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}
