/** The tables: Flyway migrations beside this package and the code that runs them. */
@NullMarked
package io.rapporteur.sink.migration;

import org.jspecify.annotations.NullMarked;
