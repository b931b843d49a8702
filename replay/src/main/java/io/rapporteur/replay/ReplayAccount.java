package io.rapporteur.replay;

import io.rapporteur.event.Maker;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The account of a replay under way: which items are open, and what became of the others. */
public final class ReplayAccount {

    /** Failures that a receipt lists; the others are only counted. */
    private static final int LISTED = 100;

    private final Map<String, Set<String>> expected;
    private final Set<String> open;
    private final Map<String, Map<String, ReplayState>> states = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Maker> makers = new TreeMap<>();

    /**
     * An account in which everything is open.
     *
     * @param expected the live documents of each item
     */
    public ReplayAccount(Map<String, Set<String>> expected) {
        this.expected = new HashMap<>(expected);
        this.open = new TreeSet<>(expected.keySet());
    }

    /**
     * Enters what became of a document or an item.
     *
     * @return whether its item has come to its end by this
     */
    public boolean enter(ReplayOutcome outcome) {
        String item = outcome.getItem();
        if (!expected.containsKey(item) || outcome.getState() == ReplayState.PLANNED) {
            return false;
        }
        Maker maker = outcome.getMadeBy();
        if (maker != null) {
            makers.put(maker.toString(), maker);
        }
        if (outcome.getState() == ReplayState.FAILED) {
            failures.put(item, outcome.getDetail());
            return open.remove(item);
        }
        String document = outcome.getDocumentId() == null ? item : outcome.getDocumentId();
        Map<String, ReplayState> documents = states.computeIfAbsent(item, one -> new TreeMap<>());
        documents.put(document, outcome.getState());
        return documents.size() >= outcome.getDocuments() && finish(item, documents.keySet());
    }

    private boolean finish(String item, Set<String> documents) {
        Set<String> gone = new TreeSet<>(expected.getOrDefault(item, Set.of()));
        gone.removeAll(documents);
        gone.removeIf(id -> id.equals(item) || states.containsKey(id) || isLetter(id));
        gone.forEach(id -> failures.put(
                id,
                "it is no longer read from its file, which now gives " + String.join(", ", documents)
                        + "; the live event of " + id + " stays as it is"));
        failures.remove(item);
        done.add(item);
        return open.remove(item);
    }

    /** Dead letters are known by their place and become documents of any name. */
    private static boolean isLetter(String id) {
        return id.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    /** Items that have not come to their end. */
    public Set<String> open() {
        return Collections.unmodifiableSet(open);
    }

    /** Items that came through. */
    public Set<String> done() {
        return Collections.unmodifiableSet(done);
    }

    public int replayed() {
        return done.size();
    }

    /** Documents that ended so. */
    public long count(ReplayState state) {
        return states.values().stream()
                .flatMap(documents -> documents.values().stream())
                .filter(state::equals)
                .count();
    }

    public int failed() {
        return failures.size();
    }

    /** What failed, with the reason; the first hundred. */
    public List<String> failures() {
        List<String> lines = new ArrayList<>();
        failures.entrySet().stream().limit(LISTED).forEach(one -> lines.add(one.getKey() + ": " + one.getValue()));
        return lines;
    }

    /** The code that made the results, each once. */
    public List<Maker> makers() {
        return List.copyOf(makers.values());
    }
}
