package io.rapporteur.enricher.stream;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;

/**
 * What enriching one document gives, as bytes that are known to fit their topics.
 *
 * @param documents the document with its citations, by its id; none when it was read again and its result is live already
 * @param undecided links of citations without a target, by citation id
 * @param changes edges for the link index, by target
 * @param superseded which bytes are no longer current, and which are again, by content hash and document id
 * @param withdrawals what was decided on whether it counts, by its id; nothing where that is as before
 * @param outcomes what became of it in a replay; none outside
 */
record Enrichment(
        Iterable<KeyValue<String, byte[]>> documents,
        Iterable<KeyValue<String, byte[]>> undecided,
        Iterable<KeyValue<String, byte[]>> changes,
        Iterable<KeyValue<String, byte[]>> superseded,
        Iterable<KeyValue<String, byte[]>> withdrawals,
        Iterable<KeyValue<String, byte[]>> outcomes) {

    Enrichment {
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(undecided, "undecided");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(superseded, "superseded");
        Objects.requireNonNull(withdrawals, "withdrawals");
        Objects.requireNonNull(outcomes, "outcomes");
    }

    /** Nothing but which bytes are current. */
    static Enrichment ofSuperseded(Iterable<KeyValue<String, byte[]>> superseded) {
        return new Enrichment(List.of(), List.of(), List.of(), superseded, List.of(), List.of());
    }

    /** Nothing but an outcome. */
    static Enrichment of(Iterable<KeyValue<String, byte[]>> outcomes) {
        return new Enrichment(List.of(), List.of(), List.of(), List.of(), List.of(), outcomes);
    }
}
