package io.rapporteur.bench;

import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.topic.Topic;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Leaves on the topic of links what a document leaves that became a dead letter after its links were told: as many as are asked
 * for, of documents of ten thousand links each. What the tools take for such a topic is then measured on the tools themselves.
 */
public final class ManyLinks {

    private static final int OF_A_DOCUMENT = 10_000;

    private ManyLinks() {}

    /** Brokers, registry, and how many links: 1,700,000 unless told otherwise. */
    public static void main(String[] arguments) {
        Cluster cluster = Cluster.at(arguments[0], arguments[1]);
        int count = arguments.length < 3 ? 1_700_000 : Integer.parseInt(arguments[2]);
        Topic<String, Link> topic = cluster.topics().links();
        Map<String, Object> config =
                ProducerConfiguration.forRecordsUpTo(topic.maxMessageBytes()).on(cluster.clientConfig());
        var serdes = cluster.serdes();
        try (var producer = new KafkaProducer<>(
                config,
                serdes.keysOf(topic).serializer(),
                serdes.valuesOf(topic).serializer())) {
            for (int i = 0; i < count; i++) {
                Link link = link("A/RES/999/" + (i / OF_A_DOCUMENT + 1) + "@en", i % OF_A_DOCUMENT);
                var unused = producer.send(new ProducerRecord<>(topic.name(), link.getCitationId(), link));
            }
        }
        System.out.println(count + " links sent");
    }

    private static Link link(String documentId, int ordinal) {
        return new Link(
                documentId + "#" + ordinal,
                documentId,
                1,
                ordinal,
                "A/RES/998/" + ordinal,
                null,
                LinkState.NOT_HELD,
                "preamble " + ordinal,
                null,
                new Maker("enricher", "1", "1"),
                null);
    }
}
