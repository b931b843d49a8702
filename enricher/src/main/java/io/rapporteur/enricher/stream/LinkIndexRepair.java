package io.rapporteur.enricher.stream;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.LinkState;
import io.rapporteur.model.document.DocumentId;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.topic.StoredSerde;
import io.rapporteur.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records that mend the link index from outside, by the topic through which the enricher changes it: what they say is told on
 * the topic of links by the index itself, so that index, topic and table agree. Records of one target stay in their order.
 */
public final class LinkIndexRepair implements AutoCloseable {

    /**
     * How many times the index at most hands on to itself what follows from a change, with the change: by another proof a citation
     * leaves a target, the answer comes back, and it goes on to the other.
     */
    public static final int STEPS = 4;

    private static final EventMapper EVENTS = new EventMapper(DocumentEnricher.MAKER);

    private final String indexTopic;
    private final Topic<String, Link> links;
    private final Serializer<LinkChange> changes = new StoredSerde<>(LinkChange.class).serializer();
    private final Serializer<Link> events;

    public LinkIndexRepair(Cluster cluster) {
        indexTopic = indexTopic(cluster);
        links = cluster.topics().links();
        events = cluster.serdes().valuesOf(links).serializer();
    }

    /** The topic through which the index of a cluster is changed. */
    public static String indexTopic(Cluster cluster) {
        return cluster.groupOf(Stage.ENRICHER) + "-" + EnricherTopology.CHANGES + "-repartition";
    }

    /** The key under which the index knows a target; {@code S/RES/2331 (2016)} and {@code s/res/2331(2016)} are one. */
    public static String key(String target) {
        return Targets.key(target);
    }

    /** The target that a document holds, as a key; nothing for documents without a symbol. */
    public static Optional<String> held(String documentId) {
        return documentId.isBlank()
                ? Optional.empty()
                : new DocumentId(documentId).symbol().map(Targets::key);
    }

    /** The index forgets a citation, and tells nobody. */
    public ProducerRecord<byte[], byte[]> forget(Link link, String target) {
        return change(target, LinkChanges.withdrawn(withdrawn(link), true));
    }

    /** The same for a citation that its document makes: what the index knows already it would not tell again. */
    public ProducerRecord<byte[], byte[]> forget(Enriched document, CitationFound citation, String target) {
        return forget(EVENTS.link(document, citation), target);
    }

    /** The index learns of a citation that has a target, and tells how it stands. */
    public ProducerRecord<byte[], byte[]> cite(Enriched document, CitationFound citation, String target) {
        return change(target, LinkChanges.cited(EVENTS.link(document, citation)));
    }

    /** The index learns that a document is there, and tells those who wait for it. */
    public ProducerRecord<byte[], byte[]> hold(String target, String documentId) {
        return change(target, LinkChanges.held(documentId));
    }

    /** The index learns that a document is not there, and tells those who were told that it is. */
    public ProducerRecord<byte[], byte[]> release(String target, String documentId) {
        return change(target, LinkChanges.released(documentId));
    }

    /** Tells that a citation is no longer made; for those that the index does not know, or has forgotten. */
    public ProducerRecord<byte[], byte[]> withdraw(Link link) {
        return event(withdrawn(link));
    }

    /** Tells of a citation without a target, of which the index never knows. */
    public ProducerRecord<byte[], byte[]> undecided(Enriched document, CitationFound citation) {
        return event(EVENTS.link(document, citation));
    }

    private static Link withdrawn(Link link) {
        return Link.newBuilder(link)
                .setState(LinkState.WITHDRAWN)
                .setHeldAs(null)
                .setMadeBy(DocumentEnricher.MAKER)
                .build();
    }

    private ProducerRecord<byte[], byte[]> change(String target, LinkChange change) {
        return new ProducerRecord<>(indexTopic, bytes(key(target)), changes.serialize(indexTopic, change));
    }

    private ProducerRecord<byte[], byte[]> event(Link link) {
        return new ProducerRecord<>(links.name(), bytes(link.getCitationId()), events.serialize(links.name(), link));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        events.close();
    }
}
