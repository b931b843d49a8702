/** The circuit breaker: a record that ends the process again and again is not begun once more. */
@NullMarked
package io.rapporteur.runtime.breaker;

import org.jspecify.annotations.NullMarked;
