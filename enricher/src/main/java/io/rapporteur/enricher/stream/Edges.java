package io.rapporteur.enricher.stream;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.model.document.DocumentId;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;

/**
 * The citations of a document as edges, and what changes of them against the revision before. They are made each time they are
 * gone through, so that a document with many citations has none of them twice in memory.
 *
 * @param enriched the document as it is now
 * @param before what is known of it from before
 */
record Edges(EventMapper events, Enriched enriched, DocumentHistory before) {

    Edges {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(enriched, "enriched");
        Objects.requireNonNull(before, "before");
    }

    /** Links of citations without a target, by citation id: nothing will become of them. */
    Iterable<KeyValue<String, Link>> undecided() {
        return () -> citations()
                .filter(citation -> citation.getTarget() == null)
                .map(citation -> events.link(enriched, citation))
                .map(link -> KeyValue.pair(link.getCitationId(), link))
                .iterator();
    }

    /**
     * What the link index is to know, by target or title: first what is gone, then what is there, then that the document is held.
     */
    Iterable<KeyValue<String, LinkChange>> changes() {
        var proofs = new ProofEdges(enriched, before);
        return () -> Stream.of(gone(), proofs.gone(), cited(), proofs.proved(), held())
                .flatMap(changes -> changes)
                .iterator();
    }

    private Stream<CitationFound> citations() {
        return enriched.getCitations().stream();
    }

    /** The edges of the revision before that this one does not have. */
    private Stream<KeyValue<String, LinkChange>> gone() {
        return IntStream.range(0, before.getTargets().size()).boxed().flatMap(this::gone);
    }

    private Stream<KeyValue<String, LinkChange>> gone(int ordinal) {
        String former = before.getTargets().get(ordinal);
        boolean replaced = ordinal < enriched.getCitations().size();
        if (former == null || (replaced && isTarget(former, ordinal))) {
            return Stream.empty();
        }
        Link link = events.withdrawn(enriched, ordinal, former);
        return Stream.of(change(former, LinkChanges.withdrawn(link, replaced)));
    }

    private boolean isTarget(String former, int ordinal) {
        String now = enriched.getCitations().get(ordinal).getTarget();
        return now != null && Targets.key(former).equals(Targets.key(now));
    }

    private Stream<KeyValue<String, LinkChange>> cited() {
        return citations().flatMap(citation -> {
            String target = citation.getTarget();
            return target == null
                    ? Stream.empty()
                    : Stream.of(change(target, LinkChanges.cited(events.link(enriched, citation))));
        });
    }

    private Stream<KeyValue<String, LinkChange>> held() {
        return new DocumentId(enriched.getDocumentId())
                .symbol().stream().map(symbol -> change(symbol, LinkChanges.held(enriched.getDocumentId())));
    }

    private static KeyValue<String, LinkChange> change(String target, LinkChange change) {
        return KeyValue.pair(Targets.key(target), change);
    }
}
