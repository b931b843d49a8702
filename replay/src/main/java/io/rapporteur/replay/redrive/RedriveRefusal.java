package io.rapporteur.replay.redrive;

import io.rapporteur.replay.letters.OpenLetter;
import java.util.Objects;

/** Why a letter is not sent again and stays open. */
public sealed interface RedriveRefusal {

    /** The letter. */
    OpenLetter letter();

    /** It does not come from a topic of ours. */
    record Foreign(OpenLetter letter) implements RedriveRefusal {

        public Foreign {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /** It has been tried too often. */
    record Parked(OpenLetter letter) implements RedriveRefusal {

        public Parked {
            Objects.requireNonNull(letter, "letter");
        }
    }

    /**
     * The same code would come to the same end.
     *
     * @param version version of the code that would read it now
     */
    record Unchanged(OpenLetter letter, String version) implements RedriveRefusal {

        public Unchanged {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(version, "version");
        }
    }
}
