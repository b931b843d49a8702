/** Gives tests one set of real parts for the whole test run; needs JUnit on the class path. */
@NullMarked
package io.rapporteur.embedded.junit;

import org.jspecify.annotations.NullMarked;
