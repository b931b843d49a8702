/** A service as a process of its own: what stands between its {@code main} and its work. */
@NullMarked
package io.rapporteur.runtime.main;

import org.jspecify.annotations.NullMarked;
