/** Events of a topic as lines of JSON. */
@NullMarked
package io.rapporteur.app.follow;

import org.jspecify.annotations.NullMarked;
