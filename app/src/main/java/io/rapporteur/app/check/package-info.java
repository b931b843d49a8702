/** The pipeline against itself: what the topics say against each other and against the tables, and mending what differs. */
@NullMarked
package io.rapporteur.app.check;

import org.jspecify.annotations.NullMarked;
