package io.rapporteur.enricher.authority;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What some documents prove of titles. Of each title and target it keeps the first proof, in the order in which they are added, and
 * the names of the documents.
 */
public final class Proofs {

    private final Map<String, Map<String, Proven>> titles = new TreeMap<>();

    /** The proofs of one title for one target. */
    private record Proven(Proof first, Set<String> documents) {}

    public void add(Proof proof) {
        titles.computeIfAbsent(proof.ownId(), title -> new TreeMap<>())
                .computeIfAbsent(proof.target(), target -> new Proven(proof, new HashSet<>()))
                .documents()
                .add(proof.document());
    }

    /** The first proof of what a title stands for; nothing where no document proves it, or where they contradict each other. */
    public Optional<Proof> of(String ownId) {
        Collection<Proven> targets = titles.getOrDefault(ownId, Map.of()).values();
        long all =
                targets.stream().mapToLong(proven -> proven.documents().size()).sum();
        return targets.stream()
                .filter(proven -> Authorities.decides(proven.documents().size(), all))
                .map(Proven::first)
                .findFirst();
    }

    /** The first proof of each title and target, also of those that contradict each other; in the order of titles and targets. */
    public List<Proof> all() {
        return titles.values().stream()
                .flatMap(targets -> targets.values().stream())
                .map(Proven::first)
                .sorted(Comparator.comparing(Proof::ownId).thenComparing(Proof::target))
                .toList();
    }
}
