package io.rapporteur.enricher.stream;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/**
 * What enriching one document gives.
 *
 * @param enriched the document with its citations
 * @param undecided links of citations without a target, by citation id
 * @param changes edges for the link index, by target
 */
record Enrichment(
        Enriched enriched, List<KeyValue<String, Link>> undecided, List<KeyValue<String, LinkChange>> changes) {

    Enrichment {
        undecided = List.copyOf(undecided);
        changes = List.copyOf(changes);
    }
}
