package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.OpenLetter;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.Objects;

/** What became of one letter. */
public sealed interface LetterResult {

    /** The letter. */
    OpenLetter letter();

    /** Whether it came to the end that was asked for. */
    default boolean isDone() {
        return !(this instanceof Refused || this instanceof FailedAgain || this instanceof Unfinished);
    }

    /** Nothing was asked for but to see it. */
    record Open(OpenLetter letter) implements LetterResult {

        public Open {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /** It was given up. */
    record Dropped(OpenLetter letter) implements LetterResult {

        public Dropped {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /** It was not sent. */
    record Refused(RedriveRefusal refusal) implements LetterResult {

        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }

        @Override
        public OpenLetter letter() {
            return refusal.letter();
        }
    }

    /**
     * Its original was sent, and nobody waited for what becomes of it.
     *
     * @param to where the original stands now
     */
    record Sent(OpenLetter letter, RecordPosition to) implements LetterResult {

        public Sent {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Its original was sent, and its stage has passed it without another letter.
     *
     * @param to where the original stands now
     */
    record Redriven(OpenLetter letter, RecordPosition to) implements LetterResult {

        public Redriven {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Its original was sent, and has become another letter.
     *
     * @param again that letter
     */
    record FailedAgain(OpenLetter letter, OpenLetter again) implements LetterResult {

        public FailedAgain {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(again, "again");
        }
    }

    /**
     * Its original was sent, and its stage had not passed it when the waiting ended.
     *
     * @param to where the original stands now
     */
    record Unfinished(OpenLetter letter, RecordPosition to) implements LetterResult {

        public Unfinished {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(to, "to");
        }
    }
}
