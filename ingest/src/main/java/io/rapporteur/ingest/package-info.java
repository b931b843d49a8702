/** The ingest as a service: assembly, main. */
@NullMarked
package io.rapporteur.ingest;

import org.jspecify.annotations.NullMarked;
