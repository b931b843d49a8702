/** Dead letters as the tools meet them: which there are, what was decided on them, and the records that act on them. */
@NullMarked
package io.rapporteur.replay.letters;

import org.jspecify.annotations.NullMarked;
