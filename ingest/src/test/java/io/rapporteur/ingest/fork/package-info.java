@NullMarked
package io.rapporteur.ingest.fork;

import org.jspecify.annotations.NullMarked;
