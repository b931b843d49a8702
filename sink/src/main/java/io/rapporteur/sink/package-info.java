/** The sink: reads events, stores them as rows and moves its offsets in the same transaction. */
@NullMarked
package io.rapporteur.sink;

import org.jspecify.annotations.NullMarked;
