package io.rapporteur.replay.stream;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What one replay sends, by key or place. All of it is held in memory until the replay has ended, so there is a most. */
final class ReplayItems {

    static final int MAX = 1_000_000;

    private final int max;
    private final Set<String> items = new TreeSet<>();

    ReplayItems(int max) {
        this.max = max;
    }

    /**
     * Adds one, unless it is there.
     *
     * @throws ReplayException when there are too many
     */
    void add(String item) {
        items.add(item);
        if (items.size() > max) {
            throw new ReplayException(
                    ReplayException.Kind.TOO_MANY,
                    "a replay sends at most " + max + " records, and this one would send more; select fewer documents");
        }
    }

    Set<String> all() {
        return Collections.unmodifiableSet(items);
    }
}
