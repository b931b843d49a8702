package io.rapporteur.client.example;

import io.rapporteur.client.RapporteurClient;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.schemas.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A plain consumer: keeps a table of the citations whose target is not held, and what they wait for. */
final class WaitingCitations {

    private final Map<String, String> targets = new TreeMap<>();

    /** Reads links until the caller has seen enough. */
    void follow(RapporteurClient rapporteur, BooleanSupplier enough) {
        try (var links = rapporteur.subscribe(Topics::links, "waiting-citations")) {
            while (!enough.getAsBoolean()) {
                links.poll(Duration.ofMillis(200)).forEach(this::apply);
                links.commitSync();
            }
        }
    }

    // The latest event of a citation is what holds; applying one twice changes nothing.
    private void apply(ConsumerRecord<String, Link> record) {
        Link link = record.value();
        if (link.getState() == LinkState.NOT_HELD) {
            targets.put(link.getCitationId(), link.getTarget());
        } else {
            targets.remove(link.getCitationId());
        }
    }

    Map<String, String> targets() {
        return targets;
    }
}
