/** One policy for everything that is tried again: back-off, jitter, deadline, and the one place that sleeps. */
@NullMarked
package io.rapporteur.runtime.retry;

import org.jspecify.annotations.NullMarked;
