package io.rapporteur.ingest.drop;

import java.util.Objects;

/** A file that was not sent, because it cannot be: the message names the file and the reason. */
public sealed class DropRefusedException extends RuntimeException permits TooLargeException {

    private final String reason;
    private final String remedy;

    /**
     * A refusal.
     *
     * @param name the file as the sender named it
     * @param reason what was found
     * @param remedy what a person can do about it
     */
    DropRefusedException(String name, String reason, String remedy) {
        super(Objects.requireNonNull(name, "name") + ": " + reason + "; " + remedy, null, false, false);
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
