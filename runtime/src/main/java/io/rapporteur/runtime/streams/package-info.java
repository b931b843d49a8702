/** Kafka Streams as every stage runs it: exactly once, named operators, dead letters with reasons. */
@NullMarked
package io.rapporteur.runtime.streams;

import org.jspecify.annotations.NullMarked;
