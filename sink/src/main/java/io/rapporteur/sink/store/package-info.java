/** Rows to PostgreSQL, one transaction at a time; knows JDBC and rows, neither Kafka nor Avro. */
@NullMarked
package io.rapporteur.sink.store;

import org.jspecify.annotations.NullMarked;
