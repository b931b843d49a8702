/** Documents withdrawn and brought back: what was named, what became of it, and the wait for its rows and links. */
@NullMarked
package io.rapporteur.app.withdrawal;

import org.jspecify.annotations.NullMarked;
