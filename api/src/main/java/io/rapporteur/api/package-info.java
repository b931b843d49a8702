/** The read side: documents, citations, arrivals and dead letters over HTTP as JSON. Knows the database only. */
@NullMarked
package io.rapporteur.api;

import org.jspecify.annotations.NullMarked;
