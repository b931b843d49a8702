/** The enricher on Kafka Streams: documents enriched, citations linked. */
@NullMarked
package io.rapporteur.enricher.stream;

import org.jspecify.annotations.NullMarked;
