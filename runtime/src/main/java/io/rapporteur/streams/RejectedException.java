package io.rapporteur.streams;

import io.rapporteur.deadletter.Reason;
import io.rapporteur.document.OverLimitException;
import io.rapporteur.settings.LimitSettings;
import java.util.Objects;

/**
 * Carries an expected rejection from a processor to the dead letters. The domain says "rejected" by a value; the wiring throws
 * it as this, because Kafka Streams keeps the original bytes only on that road.
 */
public final class RejectedException extends RuntimeException {

    private final Reason reason;
    private final String remedy;

    /**
     * A rejection with its reason.
     *
     * @param detail a sentence about this document
     * @param remedy what a person can do about it
     */
    public RejectedException(Reason reason, String detail, String remedy) {
        super(detail, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    /** The rejection of a text that is over a limit of reading. */
    public static RejectedException of(OverLimitException over) {
        return new RejectedException(Reason.OVER_LIMIT, over.detail(), LimitSettings.remedy(over.limit()));
    }

    public Reason reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
