/** A service and its life: start, healthy, stop, how it ended. */
@NullMarked
package io.rapporteur.runtime.service;

import org.jspecify.annotations.NullMarked;
