package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Link;
import io.rapporteur.runtime.streams.Wiring;
import io.rapporteur.schemas.topic.EventSerdes;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * parsed to enriched, and citations to links.
 *
 * <p>A document becomes an enriched event. Each of its citations travels on as an edge of its own to the link index, which is
 * partitioned by target: there it waits until a document is held under that target, whichever comes first. The cost of an edge
 * does not depend on how many others have the same target.
 */
public final class EnricherTopology {

    static final String HISTORY = "document-history";
    static final String CHANGES = "link-changes";
    static final String HOLDERS = "link-holders";
    static final String CITATIONS = "link-citations";

    private EnricherTopology() {}

    /**
     * The topology.
     *
     * @param config the configuration it will run with; names of stores and internal topics are checked against it
     */
    public static Topology build(
            Topics topics, EventSerdes serdes, CitationResolver resolver, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        var wiring = new Wiring(serdes);
        addStores(builder);
        var writers = EnricherWriters.of(topics, wiring);

        KStream<String, Enrichment> enrichments = wiring.read(builder, topics.parsed(), "read-parsed")
                .processValues(
                        () -> new EnrichProcessor(new DocumentEnricher(resolver), writers),
                        Named.as("enrich"),
                        HISTORY);
        enrichments
                .flatMap((id, enrichment) -> enrichment.documents(), Named.as("document"))
                .to(topics.enriched().name(), wiring.written("write-enriched"));
        enrichments
                .flatMap((id, enrichment) -> enrichment.undecided(), Named.as("undecided-citations"))
                .to(topics.links().name(), wiring.written("write-undecided"));
        enrichments
                .flatMap((id, enrichment) -> enrichment.superseded(), Named.as("superseded-content"))
                .to(
                        topics.superseded().name(),
                        wiring.written("write-superseded").withStreamPartitioner(new ByContentHash()));
        enrichments
                .flatMap((id, enrichment) -> enrichment.withdrawals(), Named.as("withdrawals"))
                .to(topics.withdrawals().name(), wiring.written("write-withdrawals"));
        enrichments
                .flatMap((id, enrichment) -> enrichment.outcomes(), Named.as("replay-outcomes"))
                .to(topics.replayOutcomes().name(), wiring.written("write-replay-outcomes"));
        KStream<String, byte[]> changes = enrichments
                .flatMap((id, enrichment) -> enrichment.changes(), Named.as("changes-by-target"))
                .repartition(repartitioned(topics));
        // Bytes stay bytes: the index makes its own sense of them.
        Wiring.guarded(changes, new ByteArrayDeserializer(), "read-link-changes")
                .process(() -> new LinkIndexProcessor(writers.links()), Named.as("link-index"), HOLDERS, CITATIONS)
                .to(topics.links().name(), wiring.written("write-links"));
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HISTORY), Serdes.String(), Serdes.ByteArray()));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(HOLDERS), Serdes.String(), Serdes.String()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CITATIONS), Serdes.String(), new StoredSerde<>(Link.class)));
    }

    private static Repartitioned<String, byte[]> repartitioned(Topics topics) {
        return Repartitioned.<String, byte[]>as(CHANGES)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withNumberOfPartitions(topics.links().partitions());
    }
}
