package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.Reason;
import java.util.Objects;
import java.util.Optional;

/**
 * Which letters may be sent again, so that none goes round for ever.
 *
 * @param prefix what our topics begin with: a letter is a record like any other and may name any topic
 * @param version version of the code that would read the original now
 * @param force whether to send again what cannot have changed
 * @param maxAttempts attempts after which a letter is parked
 */
public record RedriveRules(String prefix, String version, boolean force, int maxAttempts) {

    /** Attempts after which a letter is parked unless told otherwise. */
    public static final int MAX_ATTEMPTS = 5;

    public RedriveRules {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(version, "version");
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be >= 1, got: " + maxAttempts);
        }
    }

    /** Why the letter stays open, or nothing when it may be sent again. */
    Optional<RedriveRefusal> refusal(OpenLetter open) {
        DeadLetter letter = open.letter();
        if (!letter.topic().startsWith(prefix) || letter.partition() < 0) {
            return Optional.of(new RedriveRefusal.Foreign(open));
        }
        if (letter.attempt() >= maxAttempts) {
            return Optional.of(new RedriveRefusal.Parked(open));
        }
        return !force && cannotHaveChanged(letter)
                ? Optional.of(new RedriveRefusal.Unchanged(open, version))
                : Optional.empty();
    }

    private boolean cannotHaveChanged(DeadLetter letter) {
        if (!letter.codeVersion().equals(version)) {
            return false;
        }
        boolean mayDiffer =
                Reason.of(letter.reason()).map(Reason::dependsOnSurroundings).orElse(true);
        return !mayDiffer || letter.failure().equals(letter.formerFailure());
    }
}
