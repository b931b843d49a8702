package io.rapporteur.enricher.stream;

import io.rapporteur.document.Document;
import io.rapporteur.document.DocumentId;
import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.Parsed;
import io.rapporteur.mapping.DocumentMapper;
import io.rapporteur.service.Stage;
import io.rapporteur.service.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Enriches one document: its revision's number, its citations, and what changes for the link index against the revision before.
 */
final class EnrichProcessor extends ContextualFixedKeyProcessor<String, Parsed, Enrichment> {

    /** Version of grammar and gazetteers; to be raised with every change of what they find. */
    static final String RULES = "3";

    private final CitationResolver resolver;
    private final EventMapper events = new EventMapper(Version.maker(Stage.ENRICHER, RULES));
    private KeyValueStore<String, DocumentHistory> histories;

    @NullUnmarked // The store is there from init on, before the first record.
    EnrichProcessor(CitationResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Enrichment> context) {
        super.init(context);
        histories = Objects.requireNonNull(context.getStateStore(EnricherTopology.HISTORY));
    }

    @Override
    public void process(FixedKeyRecord<String, Parsed> parsed) {
        DocumentHistory before = histories.get(parsed.key());
        DocumentHistory known = before == null ? new DocumentHistory(List.of(), List.of()) : before;
        List<String> hashes = withHash(known, parsed.value().getLineage().getContentHash());
        int revision = hashes.indexOf(parsed.value().getLineage().getContentHash()) + 1;

        Enriched enriched = enrich(parsed.value(), revision);

        context().forward(parsed.withValue(enrichment(enriched, known)));
        histories.put(parsed.key(), new DocumentHistory(hashes, targets(enriched)));
    }

    private Enriched enrich(Parsed parsed, int revision) {
        Document document = DocumentMapper.toDocument(parsed.getText(), parsed.getDocument());
        return events.enriched(parsed, revision, resolver.explain(document));
    }

    private Enrichment enrichment(Enriched enriched, DocumentHistory before) {
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
        return new Enrichment(enriched, undecided, changes);
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

    private static List<String> withHash(DocumentHistory history, String hash) {
        List<String> hashes = new ArrayList<>(history.getContentHashes());
        if (!hashes.contains(hash)) {
            hashes.add(hash);
        }
        return hashes;
    }

    private static List<@Nullable String> targets(Enriched enriched) {
        List<@Nullable String> targets = new ArrayList<>();
        enriched.getCitations().forEach(citation -> targets.add(citation.getTarget()));
        return targets;
    }
}
