package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a raw record.
 *
 * @param known whether the arrival was of bytes read before
 * @param complete whether every document that was read from it is stored
 * @param failure what its dead letter says; null where it has none
 */
record Ruling(boolean known, boolean complete, @Nullable Failure failure) {

    boolean isFinal() {
        return known || complete || failure != null;
    }
}
