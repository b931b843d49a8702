package io.rapporteur.replay.stream;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.enricher.stream.DocumentEnricher;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.event.ReplayResult;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.parser.stream.ReceivedReader;
import io.rapporteur.replay.Plan;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.SourceRecord;
import io.rapporteur.replay.Start;
import io.rapporteur.replay.difference.DocumentDifference;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventReader;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the chosen history with the code of this process and lays the results beside the live ones, which stay as they are. */
final class Comparer implements AutoCloseable {

    private final EventScan scan;
    private final Cluster cluster;
    private final Plan plan;
    private final Map<String, ReplayCandidate> live;
    private final Sources sources;
    private final Journal journal;
    private final EventWriter<ReplayResult> results;
    private final EventReader<Received> received;
    private final EventReader<Parsed> parsed;
    private final LiveEvents events;
    private final ReceivedReader reader = new ReceivedReader(new DocumentParser());
    private final DocumentEnricher enricher = new DocumentEnricher(new CitationResolver());
    private final List<DocumentDifference> differences = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private long unchanged;

    Comparer(EventScan scan, Plan plan, Map<String, ReplayCandidate> live, Journal journal) {
        this.scan = scan;
        cluster = scan.cluster();
        this.plan = plan;
        this.live = live;
        this.journal = journal;
        Topics topics = cluster.topics();
        sources = new Sources(scan);
        results = EventWriter.to(topics.replayResults(), cluster.serdes());
        received = scan.reader(topics.received());
        parsed = scan.reader(topics.parsed());
        events = new LiveEvents(scan);
    }

    /**
     * Compares everything that is planned.
     *
     * @param at is told how many items are done
     */
    void run(IntConsumer at) {
        String topic = plan.start() == Start.RECEIVED
                ? cluster.topics().received().name()
                : cluster.topics().parsed().name();
        scan.records(topic, record -> {
            SourceRecord planned = plan.records().get(sources.item(record));
            if (planned != null && planned.partition() == record.partition() && planned.offset() == record.offset()) {
                compare(planned.item(), record);
                at.accept(seen.size());
            }
        });
        plan.records().keySet().stream()
                .filter(item -> !seen.contains(item))
                .forEach(item -> failures.add(item + ": its record was replaced meanwhile; compare again"));
        journal.flush();
    }

    private void compare(String item, ConsumerRecord<byte[], byte[]> record) {
        seen.add(item);
        try {
            List<Parsed> documents = parsed(item, record);
            documents.forEach(this::compare);
            Set<String> ids = new TreeSet<>(plan.expected().getOrDefault(item, Set.of()));
            documents.forEach(document -> ids.remove(document.getDocumentId()));
            ids.forEach(gone -> failures.add(gone + ": this version no longer reads it from its file"));
        } catch (RuntimeException e) {
            failures.add(item + ": " + e);
        }
    }

    private List<Parsed> parsed(String item, ConsumerRecord<byte[], byte[]> record) {
        if (plan.start() != Start.RECEIVED) {
            return List.of(event(parsed, record));
        }
        Received text = event(received, record);
        // Copies of a file have one text and several arrivals; the live documents bear the first.
        plan.expected().getOrDefault(item, Set.of()).stream()
                .limit(1)
                .forEach(id -> text.setLineage(
                        events.at(Objects.requireNonNull(live.get(id), id)).getLineage()));
        return reader.read(text);
    }

    private static <V> V event(EventReader<V> reader, ConsumerRecord<byte[], byte[]> record) {
        List<V> events = new ArrayList<>();
        reader.read(record, (read, key, event) -> {
            if (event != null) {
                events.add(event);
            }
        });
        if (events.isEmpty()) {
            throw new IllegalArgumentException("its record cannot be read");
        }
        return events.get(0);
    }

    private void compare(Parsed document) {
        ReplayCandidate known = live.get(document.getDocumentId());
        boolean other = known != null
                && !known.contentHash().equals(document.getLineage().getContentHash());
        if (other) {
            failures.add(document.getDocumentId() + ": a later revision has come; compare again");
            return;
        }
        Enriched before = known == null ? null : events.at(known);
        Enriched after = enricher.enrich(document, known == null ? 1 : known.revision());
        after.setWithdrawn(before == null ? null : before.getWithdrawn());
        String digest = before == null ? "" : Digest.of(before);
        if (Digest.of(after).equals(digest)) {
            unchanged++;
            return;
        }
        differences.add(DocumentDifference.between(before, after));
        journal.write(results.record(
                plan.replayId() + "#" + document.getDocumentId(),
                new ReplayResult(plan.replayId(), document.getDocumentId(), digest, after)));
    }

    List<DocumentDifference> differences() {
        return List.copyOf(differences);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long unchanged() {
        return unchanged;
    }

    @Override
    public void close() {
        events.close();
        received.close();
        parsed.close();
    }
}
