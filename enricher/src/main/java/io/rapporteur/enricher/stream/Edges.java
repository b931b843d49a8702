package io.rapporteur.enricher.stream;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.model.document.DocumentId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;

/**
 * The citations of a document as edges, and what changes of them against the revision before. They are made each time they are
 * gone through, so that a document with many citations has none of them twice in memory. A withdrawn document cites nothing and
 * is held by nobody.
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

    /**
     * Links of citations without a target, by citation id: nothing will become of them. When the document is withdrawn, that
     * they are no longer made.
     */
    Iterable<KeyValue<String, Link>> undecided() {
        return () -> (isWithdrawn() ? undecidedBefore() : undecidedNow())
                .map(link -> KeyValue.pair(link.getCitationId(), link))
                .iterator();
    }

    private Stream<Link> undecidedNow() {
        return citations().stream()
                .filter(citation -> citation.getTarget() == null)
                .map(citation -> events.link(enriched, citation));
    }

    private Stream<Link> undecidedBefore() {
        return IntStream.range(0, before.getTargets().size())
                .filter(ordinal -> before.getTargets().get(ordinal) == null)
                .mapToObj(ordinal -> events.withdrawn(enriched, ordinal, null));
    }

    /**
     * What the link index is to know, by target or title: first what is gone, then what is there, then whether the document is
     * held.
     */
    Iterable<KeyValue<String, LinkChange>> changes() {
        var proofs = new ProofEdges(enriched, citations(), before);
        return () -> Stream.of(gone(), proofs.gone(), cited(), proofs.proved(), isWithdrawn() ? released() : held())
                .flatMap(changes -> changes)
                .iterator();
    }

    private boolean isWithdrawn() {
        return enriched.getWithdrawn() != null;
    }

    private List<CitationFound> citations() {
        return isWithdrawn() ? List.of() : enriched.getCitations();
    }

    /** The edges of the revision before that this one does not have. */
    private Stream<KeyValue<String, LinkChange>> gone() {
        return IntStream.range(0, before.getTargets().size()).boxed().flatMap(this::gone);
    }

    private Stream<KeyValue<String, LinkChange>> gone(int ordinal) {
        String former = before.getTargets().get(ordinal);
        boolean replaced = ordinal < citations().size();
        if (former == null || (replaced && isTarget(former, ordinal))) {
            return Stream.empty();
        }
        Link link = events.withdrawn(enriched, ordinal, former);
        return Stream.of(change(former, LinkChanges.withdrawn(link, replaced)));
    }

    private boolean isTarget(String former, int ordinal) {
        String now = citations().get(ordinal).getTarget();
        return now != null && Targets.key(former).equals(Targets.key(now));
    }

    private Stream<KeyValue<String, LinkChange>> cited() {
        return citations().stream().flatMap(citation -> {
            String target = citation.getTarget();
            return target == null
                    ? Stream.empty()
                    : Stream.of(change(target, LinkChanges.cited(events.link(enriched, citation))));
        });
    }

    private Stream<KeyValue<String, LinkChange>> held() {
        return holder(false);
    }

    /** Nothing when the document was withdrawn before: it holds nothing any more. */
    private Stream<KeyValue<String, LinkChange>> released() {
        return before.getWithdrawn() == null ? holder(true) : Stream.empty();
    }

    private Stream<KeyValue<String, LinkChange>> holder(boolean gone) {
        return new DocumentId(enriched.getDocumentId())
                .symbol().stream()
                        .map(symbol -> change(
                                symbol,
                                gone
                                        ? LinkChanges.released(enriched.getDocumentId())
                                        : LinkChanges.held(enriched.getDocumentId())));
    }

    private static KeyValue<String, LinkChange> change(String target, LinkChange change) {
        return KeyValue.pair(Targets.key(target), change);
    }
}
