/** The ways into the raw topic: files handed over, and a folder that is watched. */
@NullMarked
package io.rapporteur.ingest.drop;

import org.jspecify.annotations.NullMarked;
