package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.stream.IndexOutput.Kind;
import io.rapporteur.event.Link;
import io.rapporteur.event.TitleProof;
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
 * does not depend on how many others have the same target. What a document proves of a title waits there, too, under the title's
 * own id.
 */
public final class EnricherTopology {

    static final String HISTORY = "document-history";
    static final String CHANGES = "link-changes";
    static final String HOLDERS = "link-holders";
    static final String CITATIONS = "link-citations";
    static final String PROOFS = "title-proofs";
    static final String PROOF_COUNTS = "title-proof-counts";
    static final String LEAVING = "link-leaving";

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
        addTitleStores(builder);
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
        KStream<String, IndexOutput> told = Wiring.guarded(changes, new ByteArrayDeserializer(), "read-link-changes")
                .process(
                        () -> new LinkIndexProcessor(writers.links(), writers.authorities()),
                        Named.as("link-index"),
                        HOLDERS,
                        CITATIONS,
                        PROOFS,
                        PROOF_COUNTS,
                        LEAVING);
        only(Kind.LINK, told, "links").to(topics.links().name(), wiring.written("write-links"));
        only(Kind.AUTHORITY, told, "authorities").to(topics.authorities().name(), wiring.written("write-authorities"));
        // What the index tells itself comes back by the topic that it reads, in the partition of the other key.
        only(Kind.CHANGE, told, "moves").to(CHANGES + "-repartition", wiring.written("write-moves"));
        return builder.build();
    }

    @SuppressWarnings("NullAway") // Kafka's tombstones are null.
    private static KStream<String, byte[]> only(Kind kind, KStream<String, IndexOutput> told, String operator) {
        return told.filter((key, output) -> output.kind() == kind, Named.as(operator))
                .mapValues(IndexOutput::bytes, Named.as(operator + "-bytes"));
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HISTORY), Serdes.String(), Serdes.ByteArray()));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(HOLDERS), Serdes.String(), Serdes.String()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CITATIONS), Serdes.String(), new StoredSerde<>(Link.class)));
    }

    private static void addTitleStores(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PROOFS), Serdes.String(), new StoredSerde<>(TitleProof.class)));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PROOF_COUNTS), Serdes.String(), Serdes.Long()));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(LEAVING), Serdes.String(), Serdes.String()));
    }

    private static Repartitioned<String, byte[]> repartitioned(Topics topics) {
        return Repartitioned.<String, byte[]>as(CHANGES)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withNumberOfPartitions(topics.links().partitions());
    }
}
