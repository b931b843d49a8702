package io.rapporteur.streams;

import java.util.Objects;

/**
 * Carries an expected rejection from a processor to the dead letters. The domain says "rejected" by a value; the wiring throws
 * it as this, because Kafka Streams keeps the original bytes only on that road.
 */
public final class RejectedException extends RuntimeException {

    private final String reason;
    private final String remedy;

    /**
     * A rejection with its reason.
     *
     * @param reason name of a reason of docs/dead-letters.md
     * @param detail a sentence about this document
     * @param remedy what a person can do about it
     */
    public RejectedException(String reason, String detail, String remedy) {
        super(detail, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
