/** Documents withdrawn, and brought back, by whoever runs this program. */
@NullMarked
package io.rapporteur.replay.withdrawal;

import org.jspecify.annotations.NullMarked;
