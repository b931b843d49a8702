package io.rapporteur.ingest;

import io.rapporteur.ingest.stream.IngestTopology;
import io.rapporteur.ingest.text.TextExtractor;
import io.rapporteur.service.Cluster;
import io.rapporteur.service.Service;
import io.rapporteur.service.Stage;
import io.rapporteur.streams.StreamsProperties;
import io.rapporteur.streams.StreamsService;
import io.rapporteur.streams.StreamsSettings;
import java.util.Map;

/** Puts the ingest together. */
public final class IngestService {

    private IngestService() {}

    /** The ingest on a cluster whose topics and subjects are provisioned. */
    public static Service create(Cluster cluster, StreamsSettings settings) {
        Map<String, Object> config = StreamsProperties.of(Stage.INGEST, cluster, settings);
        return new StreamsService(
                Stage.INGEST,
                IngestTopology.build(cluster.topics(), cluster.serdes(), new TextExtractor(), config),
                config);
    }
}
