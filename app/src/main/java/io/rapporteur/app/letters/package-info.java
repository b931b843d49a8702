/** Dead letters as people deal with them: which are open, what they say, sending them again, giving them up. */
@NullMarked
package io.rapporteur.app.letters;

import org.jspecify.annotations.NullMarked;
