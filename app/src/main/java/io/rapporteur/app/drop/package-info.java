/** Files that are handed in, and what became of each. */
@NullMarked
package io.rapporteur.app.drop;

import org.jspecify.annotations.NullMarked;
