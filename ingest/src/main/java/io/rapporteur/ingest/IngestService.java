package io.rapporteur.ingest;

import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.ingest.fork.ForkedExtractor;
import io.rapporteur.ingest.stream.IngestTopology;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsService;
import io.rapporteur.runtime.streams.StreamsSettings;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Puts the ingest together: the stage and the child processes that read for it. */
public final class IngestService implements Service {

    private final ForkedExtractor extractor;
    private final Service stage;

    private IngestService(ForkedExtractor extractor, Service stage) {
        this.extractor = extractor;
        this.stage = stage;
    }

    /** The ingest on a cluster whose topics and subjects are provisioned. */
    public static Service create(Cluster cluster, StreamsSettings settings, ForkSettings forks) {
        Map<String, Object> config = StreamsProperties.of(Stage.INGEST, cluster, settings);
        var extractor = new ForkedExtractor(forks);
        return new IngestService(
                extractor,
                new StreamsService(
                        Stage.INGEST,
                        IngestTopology.build(cluster.topics(), cluster.serdes(), extractor, config),
                        config));
    }

    @Override
    public String name() {
        return stage.name();
    }

    @Override
    public void start() {
        stage.start();
    }

    @Override
    public boolean isHealthy() {
        return stage.isHealthy();
    }

    @Override
    public CompletableFuture<Void> stopped() {
        return stage.stopped();
    }

    /** The children first: a file that is being read may take longer than the time there is. */
    @Override
    public void close() {
        extractor.close();
        stage.close();
    }
}
