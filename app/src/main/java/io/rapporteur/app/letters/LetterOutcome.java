package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterResult;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one letter.
 *
 * @param id the letter
 * @param state REDRIVEN: its stage has passed the original; SENT: nobody waited for that; DROPPED; FAILED
 * @param sentTo where the original was sent, where it was
 * @param failure why not, where it failed
 */
public record LetterOutcome(String id, String name, String state, @Nullable String sentTo, @Nullable Failure failure) {

    public LetterOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
    }

    static LetterOutcome of(LetterResult result) {
        if (result instanceof LetterResult.Refused refused) {
            return failed(refused.letter(), LetterFailures.of(refused.refusal()));
        }
        if (result instanceof LetterResult.FailedAgain again) {
            return failed(again.letter(), LetterFailures.of(again));
        }
        if (result instanceof LetterResult.Unfinished unfinished) {
            return failed(unfinished.letter(), LetterFailures.of(unfinished));
        }
        if (result instanceof LetterResult.Sent sent) {
            return sent(sent.letter(), "SENT", sent.to());
        }
        if (result instanceof LetterResult.Redriven redriven) {
            return sent(redriven.letter(), "REDRIVEN", redriven.to());
        }
        return new LetterOutcome(
                result.letter().id().toString(),
                result.letter().name(),
                result instanceof LetterResult.Dropped ? "DROPPED" : "OPEN",
                null,
                null);
    }

    private static LetterOutcome sent(OpenLetter open, String state, RecordPosition to) {
        return new LetterOutcome(open.id().toString(), open.name(), state, to.toString(), null);
    }

    private static LetterOutcome failed(OpenLetter open, Failure failure) {
        return new LetterOutcome(open.id().toString(), open.name(), "FAILED", null, failure);
    }

    static LetterOutcome missing(Failure failure) {
        return new LetterOutcome(failure.name(), "", "FAILED", null, failure);
    }
}
