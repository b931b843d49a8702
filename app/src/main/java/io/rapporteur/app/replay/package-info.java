/** Replays as people deal with them: begun, followed, compared, promoted, with a receipt that can be kept. */
@NullMarked
package io.rapporteur.app.replay;

import org.jspecify.annotations.NullMarked;
