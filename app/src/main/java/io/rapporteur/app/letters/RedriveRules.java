package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.runtime.letters.OpenLetter;
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
    Optional<Failure> refusal(OpenLetter open) {
        DeadLetter letter = open.letter();
        if (!letter.topic().startsWith(prefix) || letter.partition() < 0) {
            return refuse(
                    open,
                    "FOREIGN",
                    "the letter says that it came from " + letter.failed() + ", which is no place of ours",
                    "Drop it, or send the original yourself.");
        }
        if (letter.attempt() >= maxAttempts) {
            return refuse(
                    open,
                    "PARKED",
                    "tried " + letter.attempt() + " times, last as " + letter.failure(),
                    "Look at it, then drop it or raise --max-attempts.");
        }
        return !force && cannotHaveChanged(letter)
                ? refuse(
                        open,
                        "UNCHANGED",
                        "failed as " + letter.failure() + ", and this is version " + version + " still",
                        orForce(letter.remedy()))
                : Optional.empty();
    }

    /** Remedies are sentences or parts of one. */
    private static String orForce(String remedy) {
        return remedy.endsWith(".") ? remedy + " Or redrive it with --force." : remedy + "; or redrive it with --force";
    }

    private boolean cannotHaveChanged(DeadLetter letter) {
        if (!letter.codeVersion().equals(version)) {
            return false;
        }
        boolean mayDiffer =
                Reason.of(letter.reason()).map(Reason::dependsOnSurroundings).orElse(true);
        return !mayDiffer || letter.failure().equals(letter.formerFailure());
    }

    private static Optional<Failure> refuse(OpenLetter open, String reason, String detail, String remedy) {
        return Optional.of(new Failure(label(open), reason, detail, remedy));
    }

    /** A letter as lists of failures name it. */
    static String label(OpenLetter open) {
        return open.id() + " (" + open.name() + ")";
    }
}
