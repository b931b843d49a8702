package io.rapporteur.model.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How far a reader goes with a text. All limits count, none measures time or memory: the same text always ends the same way. */
public final class ReadingLimits {

    /** What holds when nobody sets anything. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(Map.of());

    private final Map<Limit, Integer> set;

    private ReadingLimits(Map<Limit, Integer> set) {
        this.set = set;
    }

    /** The same limits but for one. */
    public ReadingLimits with(Limit limit, int max) {
        Objects.requireNonNull(limit, "limit");
        if (max < 1) {
            throw new IllegalArgumentException("limit of " + limit.counted() + " must be >= 1, got: " + max);
        }
        Map<Limit, Integer> other = new EnumMap<>(Limit.class);
        other.putAll(set);
        other.put(limit, max);
        return new ReadingLimits(other);
    }

    /** The most that may be counted. */
    public int max(Limit limit) {
        return set.getOrDefault(limit, limit.defaultMax());
    }

    /**
     * Lets the reading go on while no more than the limit has been counted.
     *
     * @throws OverLimitException when more has
     */
    public void check(Limit limit, long found) {
        int max = max(limit);
        if (found > max) {
            throw new OverLimitException(limit, max, found);
        }
    }
}
