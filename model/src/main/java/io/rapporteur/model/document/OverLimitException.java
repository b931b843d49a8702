package io.rapporteur.model.document;

import java.util.Objects;

/**
 * Ends the reading of a text that holds more than a limit allows. It is thrown the moment the count is passed, so that what a
 * text asks for is never held in memory; whoever reads makes a rejection of it.
 */
public final class OverLimitException extends RuntimeException {

    private final Limit limit;

    /**
     * A text is over a limit.
     *
     * @param max what the limit allows
     * @param found how many had been counted when the reading stopped; there may be more
     */
    public OverLimitException(Limit limit, long max, long found) {
        super(
                "more than %d %s: %d were counted when the reading stopped".formatted(max, limit.counted(), found),
                null,
                false,
                false);
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    public Limit limit() {
        return limit;
    }

    /** What was counted, as a sentence about the text. */
    public String detail() {
        return Objects.requireNonNull(getMessage(), "detail");
    }
}
