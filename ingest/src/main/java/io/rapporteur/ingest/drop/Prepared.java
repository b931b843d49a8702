package io.rapporteur.ingest.drop;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A file that is ready to be sent.
 *
 * @param name name under which it is dropped
 * @param hash SHA-256 of its bytes, also where the record goes without them because they are too many
 */
record Prepared(String name, String hash, ProducerRecord<byte[], byte[]> record) {}
