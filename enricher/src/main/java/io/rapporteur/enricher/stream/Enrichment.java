package io.rapporteur.enricher.stream;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.ReplayOutcome;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * What enriching one document gives.
 *
 * @param documents the document with its citations; none when it was read again and its result is live already
 * @param undecided links of citations without a target, by citation id
 * @param changes edges for the link index, by target
 * @param outcomes what became of it in a replay; none outside
 */
record Enrichment(
        List<Enriched> documents,
        List<KeyValue<String, Link>> undecided,
        List<KeyValue<String, LinkChange>> changes,
        List<KeyValue<String, ReplayOutcome>> outcomes) {

    Enrichment {
        documents = List.copyOf(documents);
        undecided = List.copyOf(undecided);
        changes = List.copyOf(changes);
        outcomes = List.copyOf(outcomes);
    }

    /** Nothing but an outcome. */
    static Enrichment of(Optional<KeyValue<String, ReplayOutcome>> outcome) {
        return new Enrichment(List.of(), List.of(), List.of(), outcome.stream().toList());
    }

    /** The same links with what else is to be told. */
    Enrichment with(List<Enriched> enriched, Optional<KeyValue<String, ReplayOutcome>> outcome) {
        return new Enrichment(enriched, undecided, changes, outcome.stream().toList());
    }
}
