/** The ingest on Kafka Streams: bytes turned into text. */
@NullMarked
package io.rapporteur.ingest.stream;

import org.jspecify.annotations.NullMarked;
