/** The bytes of a foreign file as the text form that the parser reads. Pure: knows neither Kafka nor files nor the clock. */
@NullMarked
package io.rapporteur.ingest.text;

import org.jspecify.annotations.NullMarked;
