package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.replay.letters.LetterFilter;
import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.replay.redrive.LetterResult.FailedAgain;
import io.rapporteur.replay.redrive.LetterResult.Unfinished;
import io.rapporteur.replay.redrive.RedriveRefusal;
import io.rapporteur.schemas.deadletter.DeadLetter;

/** Why a letter did not come to the end that was asked for, and which command or option helps. */
final class LetterFailures {

    private LetterFailures() {}

    static Failure of(LetterFilter.Missing missing) {
        return new Failure(
                missing.name(),
                "NOT_FOUND",
                missing.isId() ? "no open letter of this id meets the filters" : "no open letter has such a name",
                "Look at 'rapporteur dead-letters list'; it may be redriven or dropped.");
    }

    static Failure of(RedriveRefusal refusal) {
        DeadLetter letter = refusal.letter().letter();
        if (refusal instanceof RedriveRefusal.Foreign) {
            return failure(
                    refusal.letter(),
                    "FOREIGN",
                    "the letter says that it came from " + letter.failed() + ", which is no place of ours",
                    "Drop it, or send the original yourself.");
        }
        if (refusal instanceof RedriveRefusal.Unchanged unchanged) {
            return failure(
                    refusal.letter(),
                    "UNCHANGED",
                    "failed as " + letter.failure() + ", and this is version " + unchanged.version() + " still",
                    orForce(letter.remedy()));
        }
        return failure(
                refusal.letter(),
                "PARKED",
                "tried " + letter.attempt() + " times, last as " + letter.failure(),
                "Look at it, then drop it or raise --max-attempts.");
    }

    /** Remedies are sentences or parts of one. */
    private static String orForce(String remedy) {
        return remedy.endsWith(".") ? remedy + " Or redrive it with --force." : remedy + "; or redrive it with --force";
    }

    static Failure of(FailedAgain failed) {
        DeadLetter again = failed.again().letter();
        return failure(
                failed.letter(),
                again.reason(),
                "failed again as letter " + failed.again().id() + ", attempt " + again.attempt() + ": "
                        + again.detail(),
                again.remedy());
    }

    static Failure of(Unfinished unfinished) {
        return failure(
                unfinished.letter(),
                "UNFINISHED",
                "sent as " + unfinished.to() + ", but the "
                        + unfinished.letter().letter().stage() + " has not passed it yet",
                "Look at 'rapporteur status'; it goes on when the stage does.");
    }

    private static Failure failure(OpenLetter open, String reason, String detail, String remedy) {
        return new Failure(open.id() + " (" + open.name() + ")", reason, detail, remedy);
    }
}
