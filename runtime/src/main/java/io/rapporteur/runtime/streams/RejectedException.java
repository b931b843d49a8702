package io.rapporteur.runtime.streams;

import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.runtime.settings.LimitSettings;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.deadletter.Reason;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries an expected rejection from a processor to the dead letters. The domain says "rejected" by a value; the wiring throws
 * it as this, because Kafka Streams keeps the original bytes only on that road.
 */
public final class RejectedException extends RuntimeException {

    private final Reason reason;
    private final String remedy;
    private final transient @Nullable Origin origin;

    /**
     * A rejection with its reason.
     *
     * @param detail a sentence about this document
     * @param remedy what a person can do about it
     */
    public RejectedException(Reason reason, String detail, String remedy) {
        this(reason, detail, remedy, null);
    }

    /**
     * A rejection of a record that was not read, for the reason's own remedy.
     *
     * @param detail a sentence about this document
     * @param origin the file from which it descends, where that is known
     */
    public static RejectedException unread(Reason reason, String detail, @Nullable Origin origin) {
        return new RejectedException(reason, detail, reason.remedy(), origin);
    }

    private RejectedException(Reason reason, String detail, String remedy, @Nullable Origin origin) {
        super(detail, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.origin = origin;
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

    /** The file from which the record descends, where the record could not be asked. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }
}
