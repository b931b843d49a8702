package io.rapporteur.app.letters;

import io.rapporteur.app.files.Failure;
import io.rapporteur.runtime.letters.OpenLetter;
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

    static LetterOutcome done(OpenLetter open, String state) {
        return new LetterOutcome(open.id().toString(), open.name(), state, null, null);
    }

    static LetterOutcome sent(Sent sent, String state) {
        OpenLetter open = sent.letter();
        return new LetterOutcome(
                open.id().toString(), open.name(), state, sent.to().toString(), null);
    }

    static LetterOutcome failed(OpenLetter open, Failure failure) {
        return new LetterOutcome(open.id().toString(), open.name(), "FAILED", null, failure);
    }

    static LetterOutcome missing(Failure failure) {
        return new LetterOutcome(failure.name(), "", "FAILED", null, failure);
    }
}
