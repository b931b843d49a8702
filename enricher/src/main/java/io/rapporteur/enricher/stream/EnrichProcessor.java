package io.rapporteur.enricher.stream;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.event.Superseded;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.runtime.streams.Demands;
import io.rapporteur.runtime.streams.Outgoing;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.mark.ReinstateMark;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import io.rapporteur.schemas.topic.StoredSerde;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Enriches one document: its revision's number, its citations, and what changes for the link index against the revision before.
 * One that is read again in a replay gives an outcome, and an event only when its result has changed; one whose bytes are to be
 * current again becomes the next revision, unless they are current. One that is withdrawn is told as such, with its links
 * withdrawn and those to it no longer held, until that is undone or other bytes come.
 *
 * <p>Everything that comes of a document is made into bytes before the first of it is sent and before its history is written: a
 * document is told as a whole, or it is a dead letter of which no link is left.
 */
final class EnrichProcessor extends ContextualFixedKeyProcessor<String, Parsed, Enrichment> {

    /** Version of grammar and gazetteers; to be raised with every change of what they find. */
    static final String RULES = "11";

    private static final Deserializer<DocumentHistory> HISTORIES =
            new StoredSerde<>(DocumentHistory.class).deserializer();

    private final DocumentEnricher enricher;
    private final EnricherWriters writers;
    private final EventMapper events = new EventMapper(DocumentEnricher.MAKER);
    private KeyValueStore<String, byte[]> histories;

    @NullUnmarked // The store is there from init on, before the first record.
    EnrichProcessor(DocumentEnricher enricher, EnricherWriters writers) {
        this.enricher = enricher;
        this.writers = writers;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Enrichment> context) {
        super.init(context);
        histories = Objects.requireNonNull(context.getStateStore(EnricherTopology.HISTORY));
    }

    @Override
    public void process(FixedKeyRecord<String, Parsed> record) {
        Parsed parsed = structure(record);
        String id = record.key();
        History history = history(id);
        String hash = parsed.getLineage().getContentHash();
        Headers headers = WithdrawMark.without(ReinstateMark.without(record.headers()));
        Optional<ReplayMark> mark = ReplayMark.in(headers);
        Optional<WithdrawMark> decision = mark.isPresent() ? Optional.empty() : WithdrawMark.in(record.headers());
        if (decision.isPresent() && !history.isOpen(decision.get(), hash)) {
            return;
        }
        boolean reinstated = mark.isEmpty() && ReinstateMark.isOn(record.headers());
        if (reinstated && history.isCurrent(hash)) {
            // Nothing changes; the parser has not heard of it yet, or must be told once more.
            List<KeyValue<String, Superseded>> current = List.of(noLongerSuperseded(key(hash, id)));
            forward(
                    record,
                    headers,
                    Enrichment.ofSuperseded(writers.superseded().all(headers, current)));
            return;
        }
        Optional<ReplayState> settled = mark.flatMap(replay -> history.settled(replay, hash));
        if (settled.isPresent()) {
            forward(record, headers, Enrichment.of(outcome(headers, mark, id, settled)));
            return;
        }
        Enriched enriched = enricher.enrich(parsed, reinstated ? history.nextRevision() : history.revision(hash));
        demandStorable(enriched);
        Optional<Withdrawal> decided = decide(enriched, history, decision);
        String digest = Digest.of(enriched);
        Optional<ReplayState> state = mark.map(replay -> history.state(replay, digest));
        Outgoing<ReplayOutcome> outcome = outcome(headers, mark, id, state);
        if (state.equals(Optional.of(ReplayState.UNCHANGED))) {
            // What is unchanged comes to the same whenever it is read again: there is nothing to remember of it.
            forward(record, headers, Enrichment.of(outcome));
            return;
        }
        boolean told = !state.equals(Optional.of(ReplayState.PROMOTED));
        Enrichment enrichment = enrichment(id, enriched, history, headers, told, decided, outcome);
        byte[] after = writers.histories().of(headers, history.after(enriched, digest, mark, state));
        forward(record, headers, enrichment);
        histories.put(id, after);
    }

    private static Parsed structure(FixedKeyRecord<String, Parsed> record) {
        if (record.key() != null && record.value() == null) {
            throw new RejectedException(
                    Reason.UNREADABLE_EVENT,
                    "a record without a value, which withdraws nothing",
                    "Drop this letter. To withdraw the document: rapporteur withdraw SYMBOL.");
        }
        return Demands.value(record.key(), record.value());
    }

    /**
     * Marks a document that is withdrawn.
     *
     * @return what is to be told of that, where it is not as before
     */
    private Optional<Withdrawal> decide(Enriched enriched, History history, Optional<WithdrawMark> decision) {
        if (decision.isPresent()) {
            Withdrawal decided = events.withdrawal(enriched, decision.get());
            enriched.setWithdrawn(decided.getWithdrawn() ? decided : null);
            return Optional.of(decided);
        }
        Withdrawal standing = history.withdrawal(enriched.getRevision());
        enriched.setWithdrawn(standing);
        return history.isWithdrawn() && standing == null ? Optional.of(events.broughtBack(enriched)) : Optional.empty();
    }

    private History history(String id) {
        byte[] stored = histories.get(id);
        return new History(stored == null ? History.EMPTY : HISTORIES.deserialize(EnricherTopology.HISTORY, stored));
    }

    private void forward(FixedKeyRecord<String, Parsed> record, Headers headers, Enrichment enrichment) {
        context().forward(record.withValue(enrichment).withHeaders(headers));
    }

    private static void demandStorable(Enriched enriched) {
        Demands.name("document id", enriched.getDocumentId());
        for (CitationFound citation : enriched.getCitations()) {
            Demands.name("target of citation " + citation.getOrdinal(), citation.getTarget());
            Demands.name("own id of citation " + citation.getOrdinal(), citation.getOwnId());
        }
    }

    /**
     * What goes on.
     *
     * @param told whether the document itself is told, and not only what follows from it
     * @param decided what was decided on whether it counts
     */
    private Enrichment enrichment(
            String id,
            Enriched enriched,
            History history,
            Headers headers,
            boolean told,
            Optional<Withdrawal> decided,
            Outgoing<ReplayOutcome> outcome) {
        var edges = new Edges(events, enriched, history.known());
        // The index writes links in another task, where it is too late to find that none can be written.
        enriched.getCitations().stream().limit(1).forEach(citation -> writers.links()
                .of(headers, events.link(enriched, citation)));
        return new Enrichment(
                writers.documents().all(headers, told ? List.of(KeyValue.pair(id, enriched)) : List.of()),
                writers.links().all(headers, edges.undecided()),
                writers.changes().all(headers, edges.changes()),
                writers.superseded().all(headers, superseded(id, enriched, history)),
                writers.withdrawals()
                        .all(
                                headers,
                                decided.stream()
                                        .map(decision -> KeyValue.pair(id, decision))
                                        .toList()),
                outcome);
    }

    private Outgoing<ReplayOutcome> outcome(
            Headers headers, Optional<ReplayMark> mark, String documentId, Optional<ReplayState> state) {
        return writers.outcomes()
                .all(
                        headers,
                        mark.flatMap(replay -> state.map(known -> events.outcome(replay, documentId, known))).stream()
                                .toList());
    }

    /** Nothing for the first revision of a document: most have no other. */
    private List<KeyValue<String, Superseded>> superseded(String id, Enriched enriched, History history) {
        List<KeyValue<String, Superseded>> changes = new ArrayList<>();
        history.supersededBy(enriched.getRevision()).ifPresent(former -> {
            String hash = enriched.getLineage().getContentHash();
            changes.add(KeyValue.pair(key(former, id), events.superseded(enriched, former)));
            if (history.knows(hash)) {
                changes.add(noLongerSuperseded(key(hash, id)));
            }
        });
        return changes;
    }

    @SuppressWarnings("NullAway") // Kafka's tombstones are null.
    private static KeyValue<String, Superseded> noLongerSuperseded(String key) {
        return KeyValue.pair(key, null);
    }

    private static String key(String hash, String id) {
        return hash + ByContentHash.BETWEEN + id;
    }
}
