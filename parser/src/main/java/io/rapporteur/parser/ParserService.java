package io.rapporteur.parser;

import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.parser.stream.ParserTopology;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Service;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StreamsProperties;
import io.rapporteur.runtime.streams.StreamsService;
import io.rapporteur.runtime.streams.StreamsSettings;
import java.util.Map;

/** Puts the parser together. */
public final class ParserService {

    private ParserService() {}

    /** The parser on a cluster whose topics and subjects are provisioned. */
    public static Service create(Cluster cluster, StreamsSettings settings, ReadingLimits limits) {
        Map<String, Object> config = StreamsProperties.of(Stage.PARSER, cluster, settings);
        return new StreamsService(
                Stage.PARSER,
                ParserTopology.build(cluster.topics(), cluster.serdes(), new DocumentParser(limits), config),
                config);
    }
}
