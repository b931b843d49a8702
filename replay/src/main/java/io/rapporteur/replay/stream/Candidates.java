package io.rapporteur.replay.stream;

import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.replay.ReplayCandidate;
import io.rapporteur.replay.letters.LetterBox;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.mark.Digest;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What can be read again, as the topics tell at this moment. */
final class Candidates {

    private final EventScan scan;
    private final Topics topics;

    Candidates(EventScan scan) {
        this.scan = scan;
        this.topics = scan.cluster().topics();
    }

    /** The live documents by id. */
    Map<String, ReplayCandidate> documents() {
        Map<String, ReplayCandidate> documents = new LinkedHashMap<>();
        scan.read(topics.enriched(), (record, id, event) -> {
            if (event == null) {
                documents.remove(id);
            } else {
                documents.put(id, document(record, event));
            }
        });
        return documents;
    }

    private static ReplayCandidate document(ConsumerRecord<byte[], byte[]> record, Enriched event) {
        Lineage raw = event.getLineage();
        return new ReplayCandidate(
                event.getDocumentId(),
                event.getRevision(),
                raw.getContentHash(),
                raw.getPartition(),
                raw.getOffset(),
                raw.getTimestamp(),
                raw.getName(),
                List.of(event.getParsedBy(), event.getMadeBy()),
                record.partition(),
                record.offset());
    }

    /**
     * The dead letters of which nothing has become since.
     *
     * @param named which are asked for by id; of the others those on which something was decided are left out
     */
    Collection<ReplayCandidate> letters(Predicate<String> named) {
        Set<String> read = contentRead();
        Map<String, ReplayCandidate> documents = documents();
        List<ReplayCandidate> letters = new ArrayList<>();
        new LetterBox(scan).each((found, open) -> {
            OpenLetter letter = found.letter();
            byte[] value = found.read().value();
            String id = letter.id().withoutTopic();
            boolean wanted = open || named.test(id);
            if (wanted && value != null && isUnread(letter.letter(), found.read(), value, read, documents)) {
                letters.add(letter(id, letter));
            }
        });
        return letters;
    }

    private boolean isUnread(
            DeadLetter letter,
            ConsumerRecord<byte[], byte[]> record,
            byte[] value,
            Set<String> read,
            Map<String, ReplayCandidate> documents) {
        if (letter.partition() < 0) {
            return false; // It does not tell where it came from.
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (letter.topic().equals(topics.raw().name())) {
            return !read.contains(Digest.of(value));
        }
        if (letter.topic().equals(topics.received().name())) {
            return !read.contains(key);
        }
        ReplayCandidate document = documents.get(key);
        if (letter.topic().equals(topics.enriched().name())) {
            return document != null
                    && document.partition() == letter.partition()
                    && document.offset() == letter.offset();
        }
        boolean parsed = letter.topic().equals(topics.parsed().name());
        return parsed
                && (document == null
                        || document.rawPartition() != letter.rawPartition()
                        || document.rawOffset() < letter.rawOffset());
    }

    /** SHA-256 of all bytes of which documents have come. */
    private Set<String> contentRead() {
        Set<String> hashes = new HashSet<>();
        scan.read(topics.arrivals(), (record, key, arrival) -> {
            if (arrival != null) {
                hashes.add(arrival.getLineage().getContentHash());
            }
        });
        return hashes;
    }

    private static ReplayCandidate letter(String id, OpenLetter open) {
        DeadLetter letter = open.letter();
        return new ReplayCandidate(
                id,
                0,
                "",
                letter.rawPartition(),
                letter.rawOffset(),
                Instant.ofEpochMilli(letter.firstSeen()),
                open.name(),
                List.of(new Maker(letter.stage(), letter.codeVersion(), "")),
                open.id().partition(),
                open.id().offset());
    }
}
