/** Who cites whom, as the database has it. */
@NullMarked
package io.rapporteur.app.citations;

import org.jspecify.annotations.NullMarked;
