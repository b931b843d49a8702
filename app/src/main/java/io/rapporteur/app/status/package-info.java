/** How far each stage has come, and whether the cluster agrees with the catalogue. */
@NullMarked
package io.rapporteur.app.status;

import org.jspecify.annotations.NullMarked;
