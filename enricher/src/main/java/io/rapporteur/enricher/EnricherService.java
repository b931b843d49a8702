package io.rapporteur.enricher;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.stream.EnricherTopology;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsService;
import io.rapporteur.runtime.streams.StreamsSettings;
import java.util.Map;

/** Puts the enricher together. */
public final class EnricherService {

    private EnricherService() {}

    /** The enricher on a cluster whose topics and subjects are provisioned. */
    public static Service create(Cluster cluster, StreamsSettings settings, ReadingLimits limits) {
        Map<String, Object> config = StreamsProperties.of(Stage.ENRICHER, cluster, settings);
        return new StreamsService(
                Stage.ENRICHER,
                EnricherTopology.build(cluster.topics(), cluster.serdes(), new CitationResolver(limits), config),
                config);
    }
}
