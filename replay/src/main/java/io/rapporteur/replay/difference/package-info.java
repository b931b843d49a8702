/** What another version of the code would change. */
@NullMarked
package io.rapporteur.replay.difference;

import org.jspecify.annotations.NullMarked;
