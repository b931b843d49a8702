/** The topic catalogue in the order of the flow, and the serdes of what the topics carry. */
@NullMarked
package io.rapporteur.schemas.topic;

import org.jspecify.annotations.NullMarked;
