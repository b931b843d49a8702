package io.rapporteur.enricher.citation.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instruments that were cited under one noun: whether there is more than one, and the first of those whose id is known. */
final class Bearers {

    private final String first;
    private final int most;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private boolean several;

    /**
     * Bearers that are yet to be added.
     *
     * @param first what tells the first of them from others
     * @param most how many ids are kept: the titles that a document can name have no bound
     */
    Bearers(String first, int most) {
        this.first = first;
        this.most = most;
    }

    /**
     * Adds one, or tells of a known one what its id is now.
     *
     * @param key what tells it from the others
     */
    void add(String key, @Nullable String target) {
        several |= !key.equals(first);
        if (target != null && (targets.size() < most || targets.containsKey(key))) {
            targets.put(key, target);
        }
    }

    boolean isOne() {
        return !several;
    }

    /** The known ids, in the order in which they were cited first. */
    Stream<String> targets() {
        return targets.values().stream();
    }
}
