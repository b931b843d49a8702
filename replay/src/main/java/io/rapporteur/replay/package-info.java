/** Which of the history is read again, and the account of it; plain Java. */
@NullMarked
package io.rapporteur.replay;

import org.jspecify.annotations.NullMarked;
