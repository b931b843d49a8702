/** The enricher as a service: settings, assembly, main. */
@NullMarked
package io.rapporteur.enricher;

import org.jspecify.annotations.NullMarked;
