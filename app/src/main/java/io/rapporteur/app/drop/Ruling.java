package io.rapporteur.app.drop;

import io.rapporteur.app.files.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a raw record. That its bytes were read before is no end yet: what was read from them then may
 * still be on its way, and may still fail.
 *
 * @param known whether the arrival was of bytes read before
 * @param complete whether every document that was read from its bytes is stored
 * @param failure what the dead letter says, its own or that of the arrival that brought the bytes first; null where
 *     neither has one
 */
record Ruling(boolean known, boolean complete, @Nullable Failure failure) {

    boolean isFinal() {
        return complete || failure != null;
    }
}
