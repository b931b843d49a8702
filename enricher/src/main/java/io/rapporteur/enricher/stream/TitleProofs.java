package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.authority.Authorities;
import io.rapporteur.event.Authority;
import io.rapporteur.event.AuthorityCandidate;
import io.rapporteur.event.TitleProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of each title, and what they decide. One entry for each proof, and counts: what a proof costs does not depend on how
 * many there are. The targets of a title are kept in the order of their numbers of documents, so that the first is the leading one.
 */
final class TitleProofs {

    /** Targets that an authority names. */
    private static final int NAMED = 5;

    private static final String BETWEEN = "\u0000";
    private static final String PROOFS = BETWEEN + "proofs";
    private static final String DOCUMENTS = BETWEEN + "documents";
    private static final String COUNT = BETWEEN + "count" + BETWEEN;
    private static final String RANK = BETWEEN + "rank" + BETWEEN;

    private final KeyValueStore<String, TitleProof> proofs;
    private final KeyValueStore<String, Long> counts;

    TitleProofs(KeyValueStore<String, TitleProof> proofs, KeyValueStore<String, Long> counts) {
        this.proofs = Objects.requireNonNull(proofs, "proofs");
        this.counts = Objects.requireNonNull(counts, "counts");
    }

    /**
     * Takes in a proof, or that it is gone.
     *
     * @param ownId key of the title
     * @return whether that is news
     */
    boolean enter(String ownId, TitleProof proof) {
        String target = Targets.key(proof.getTarget());
        String document = ownId + BETWEEN + target + BETWEEN + proof.getDocumentId() + BETWEEN;
        String key = document + "%010d".formatted(proof.getOrdinal());
        TitleProof former = proofs.get(key);
        if (proof.getGone() ? former == null : proof.equals(former)) {
            return false;
        }
        if (proof.getGone()) {
            proofs.delete(key);
            add(ownId + PROOFS, -1);
            if (first(document) == null) {
                count(ownId, target, -1);
            }
            return true;
        }
        if (former == null) {
            add(ownId + PROOFS, 1);
            if (first(document) == null) {
                count(ownId, target, 1);
            }
        }
        proofs.put(key, proof);
        return true;
    }

    /** The target that the proofs of a title decide on, as the first of them prints it. */
    Optional<String> decided(String ownId) {
        return targets(ownId, 1).stream()
                .filter(leading -> Authorities.decides(leading.getDocuments(), value(ownId + DOCUMENTS)))
                .map(AuthorityCandidate::getTarget)
                .findFirst();
    }

    /** What is to be told of a title; nothing where no proof is left. */
    Optional<Authority> authority(String ownId) {
        List<AuthorityCandidate> targets = targets(ownId, NAMED);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        TitleProof first = firstOf(ownId, Targets.key(targets.get(0).getTarget()));
        return Optional.of(new Authority(
                ownId,
                decided(ownId).orElse(null),
                first.getTitle(),
                first.getDocumentId(),
                first.getOrdinal(),
                first.getWhere(),
                value(ownId + PROOFS),
                value(ownId + DOCUMENTS),
                targets,
                DocumentEnricher.MAKER));
    }

    private List<AuthorityCandidate> targets(String ownId, int most) {
        List<AuthorityCandidate> targets = new ArrayList<>();
        String rank = ownId + RANK;
        try (KeyValueIterator<String, Long> ranks = counts.prefixScan(rank, new StringSerializer())) {
            while (targets.size() < most && ranks.hasNext()) {
                KeyValue<String, Long> entry = ranks.next();
                String target = entry.key.substring(entry.key.indexOf(BETWEEN, rank.length()) + 1);
                targets.add(new AuthorityCandidate(firstOf(ownId, target).getTarget(), entry.value));
            }
        }
        return targets;
    }

    private TitleProof firstOf(String ownId, String target) {
        return Objects.requireNonNull(
                first(ownId + BETWEEN + target + BETWEEN), "a target that is counted has a proof");
    }

    private @Nullable TitleProof first(String prefix) {
        try (KeyValueIterator<String, TitleProof> found = proofs.prefixScan(prefix, new StringSerializer())) {
            return found.hasNext() ? found.next().value : null;
        }
    }

    private void count(String ownId, String target, int more) {
        add(ownId + DOCUMENTS, more);
        long before = value(ownId + COUNT + target);
        if (before > 0) {
            counts.delete(rank(ownId, target, before));
        }
        long after = add(ownId + COUNT + target, more);
        if (after > 0) {
            counts.put(rank(ownId, target, after), after);
        }
    }

    /** The more documents, the further in front. */
    private static String rank(String ownId, String target, long documents) {
        return "%s%s%019d%s%s".formatted(ownId, RANK, Long.MAX_VALUE - documents, BETWEEN, target);
    }

    private long add(String key, int more) {
        long after = value(key) + more;
        if (after == 0) {
            counts.delete(key);
        } else {
            counts.put(key, after);
        }
        return after;
    }

    private long value(String key) {
        Long value = counts.get(key);
        return value == null ? 0 : value;
    }
}
