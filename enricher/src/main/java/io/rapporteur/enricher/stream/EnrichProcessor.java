package io.rapporteur.enricher.stream;

import io.rapporteur.document.DocumentId;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.mark.Digest;
import io.rapporteur.mark.ReplayMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Enriches one document: its revision's number, its citations, and what changes for the link index against the revision before.
 * One that is read again in a replay gives an outcome, and an event only when its result has changed.
 */
final class EnrichProcessor extends ContextualFixedKeyProcessor<String, Parsed, Enrichment> {

    /** Version of grammar and gazetteers; to be raised with every change of what they find. */
    static final String RULES = "4";

    private final DocumentEnricher enricher;
    private final EventMapper events = new EventMapper(DocumentEnricher.MAKER);
    private KeyValueStore<String, DocumentHistory> histories;

    @NullUnmarked // The store is there from init on, before the first record.
    EnrichProcessor(DocumentEnricher enricher) {
        this.enricher = enricher;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Enrichment> context) {
        super.init(context);
        histories = Objects.requireNonNull(context.getStateStore(EnricherTopology.HISTORY));
    }

    @Override
    public void process(FixedKeyRecord<String, Parsed> parsed) {
        DocumentHistory before = histories.get(parsed.key());
        var history = new History(before == null ? History.EMPTY : before);
        Optional<ReplayMark> mark = ReplayMark.in(parsed.headers());
        String hash = parsed.value().getLineage().getContentHash();
        Optional<ReplayState> settled = mark.flatMap(replay -> history.settled(replay, hash));
        if (settled.isPresent()) {
            context().forward(parsed.withValue(Enrichment.of(outcome(mark, parsed.key(), settled.get()))));
            return;
        }
        Enriched enriched = enricher.enrich(parsed.value(), history.revision(hash));
        String digest = Digest.of(enriched);
        Optional<ReplayState> state = mark.map(replay -> history.state(replay, digest));
        context().forward(parsed.withValue(enrichment(enriched, history.known(), state, mark)));
        // What is unchanged comes to the same whenever it is read again: there is nothing to remember of it.
        if (!state.equals(Optional.of(ReplayState.UNCHANGED))) {
            histories.put(parsed.key(), history.after(enriched, digest, mark, state));
        }
    }

    /** What goes on: everything from a document that comes, only what changes from one that is read again. */
    private Enrichment enrichment(
            Enriched enriched, DocumentHistory before, Optional<ReplayState> state, Optional<ReplayMark> mark) {
        Optional<KeyValue<String, ReplayOutcome>> outcome =
                state.flatMap(known -> outcome(mark, enriched.getDocumentId(), known));
        if (state.equals(Optional.of(ReplayState.UNCHANGED))) {
            return Enrichment.of(outcome);
        }
        List<Enriched> documents = state.equals(Optional.of(ReplayState.PROMOTED)) ? List.of() : List.of(enriched);
        return links(enriched, before).with(documents, outcome);
    }

    private Optional<KeyValue<String, ReplayOutcome>> outcome(
            Optional<ReplayMark> mark, String documentId, ReplayState state) {
        return mark.map(replay -> events.outcome(replay, documentId, state));
    }

    private Enrichment links(Enriched enriched, DocumentHistory before) {
        List<KeyValue<String, Link>> undecided = new ArrayList<>();
        List<KeyValue<String, LinkChange>> changes = new ArrayList<>(gone(enriched, before));
        for (CitationFound citation : enriched.getCitations()) {
            Link link = events.link(enriched, citation);
            if (citation.getTarget() == null) {
                undecided.add(KeyValue.pair(link.getCitationId(), link));
            } else {
                changes.add(EnricherTopology.change(citation.getTarget(), new LinkChange(link, false, null)));
            }
        }
        new DocumentId(enriched.getDocumentId())
                .symbol()
                .ifPresent(symbol -> changes.add(
                        EnricherTopology.change(symbol, new LinkChange(null, false, enriched.getDocumentId()))));
        return new Enrichment(List.of(), undecided, changes, List.of());
    }

    /** The edges of the revision before that this one does not have. */
    private List<KeyValue<String, LinkChange>> gone(Enriched enriched, DocumentHistory before) {
        List<KeyValue<String, LinkChange>> gone = new ArrayList<>();
        for (int ordinal = 0; ordinal < before.getTargets().size(); ordinal++) {
            String former = before.getTargets().get(ordinal);
            boolean replaced = ordinal < enriched.getCitations().size();
            if (former != null && !(replaced && sameTarget(former, enriched, ordinal))) {
                Link link = events.withdrawn(enriched, ordinal, former);
                gone.add(EnricherTopology.change(former, new LinkChange(link, replaced, null)));
            }
        }
        return gone;
    }

    private static boolean sameTarget(String former, Enriched enriched, int ordinal) {
        String now = enriched.getCitations().get(ordinal).getTarget();
        return now != null && Targets.key(former).equals(Targets.key(now));
    }
}
