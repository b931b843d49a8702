package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.OpenLetter;
import java.util.Objects;

/** Why a letter is not sent again and stays open. */
public sealed interface Refusal {

    /** The letter. */
    OpenLetter letter();

    /** It does not come from a topic of ours. */
    record Foreign(OpenLetter letter) implements Refusal {

        public Foreign {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /** It has been tried too often. */
    record Parked(OpenLetter letter) implements Refusal {

        public Parked {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /**
     * The same code would come to the same end.
     *
     * @param version version of the code that would read it now
     */
    record Unchanged(OpenLetter letter, String version) implements Refusal {

        public Unchanged {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(version, "version");
        }
    }
}
