/** What operators do with dead letters: sending their originals again, giving them up, and the account of both. */
@NullMarked
package io.rapporteur.replay.redrive;

import org.jspecify.annotations.NullMarked;
