package io.rapporteur.app.endtoend;

import io.rapporteur.event.Received;
import io.rapporteur.runtime.breaker.BreakerSettings;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Services;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsService;
import io.rapporteur.runtime.streams.StreamsSettings;
import io.rapporteur.runtime.streams.Wiring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** A stage that never comes to an end with a text that says {@code endless}: {@code BROKER REGISTRY PREFIX FOLDER SECONDS}. */
final class EndlessParserProcess {

    private EndlessParserProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Cluster cluster = new Cluster(arguments[0], arguments[1], arguments[2], 1, -1, Map.of()).asMember("endless");
        var limits = new BreakerSettings(3, Duration.ofSeconds(Long.parseLong(arguments[4])));
        Map<String, Object> config =
                StreamsProperties.of(Stage.PARSER, cluster, new StreamsSettings(Path.of(arguments[3]), 1, limits));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        new Wiring(cluster.serdes())
                .read(builder, cluster.topics().received(), "read-received")
                .mapValues(EndlessParserProcess::read, Named.as("read"))
                .to(
                        arguments[2] + "read",
                        Produced.with(Serdes.String(), Serdes.String()).withName("write-read"));
        System.exit(Services.runUntilStopped(List.of(new StreamsService(Stage.PARSER, builder.build(), config)))
                .code());
    }

    private static String read(Received received) {
        String text = received.getText();
        while (text.contains("endless")) {
            text = text.strip();
        }
        return text;
    }
}
