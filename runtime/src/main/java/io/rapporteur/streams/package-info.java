/** Kafka Streams as every stage runs it: exactly once, named operators, dead letters with reasons. */
@NullMarked
package io.rapporteur.streams;

import org.jspecify.annotations.NullMarked;
