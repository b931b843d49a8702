/** Files to extractions, without a broker: the shape that the scorers read, and a text for people. */
@NullMarked
package io.rapporteur.app.extract;

import org.jspecify.annotations.NullMarked;
