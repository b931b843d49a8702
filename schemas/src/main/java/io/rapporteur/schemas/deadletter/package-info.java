/** What a dead letter says of itself: the headers, and a view of them as values. */
@NullMarked
package io.rapporteur.schemas.deadletter;

import org.jspecify.annotations.NullMarked;
