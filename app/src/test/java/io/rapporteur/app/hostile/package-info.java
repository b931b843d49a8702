/** A program that tries to break an installation, by every door at once, while ordinary documents flow. */
@NullMarked
package io.rapporteur.app.hostile;

import org.jspecify.annotations.NullMarked;
