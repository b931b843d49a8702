/** The parser on Kafka Streams: arrivals filtered, texts turned into documents. */
@NullMarked
package io.rapporteur.parser.stream;

import org.jspecify.annotations.NullMarked;
