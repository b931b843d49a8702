package io.rapporteur.enricher.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts what is told of some bytes into the partition in which a producer puts a record that has their hash as its key, so that
 * the parser finds both in one place.
 */
final class ByContentHash implements StreamPartitioner<String, byte[]> {

    /** Between content hash and document id in a key; no hash contains it. */
    static final char BETWEEN = '#';

    /** Abstract until it is removed; the one with headers, which Kafka Streams calls, comes here. */
    @Override
    @SuppressWarnings("removal")
    public Optional<Set<Integer>> partitions(String topic, String key, byte[] value, int partitions) {
        byte[] hash = key.substring(0, key.indexOf(BETWEEN)).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(hash)) % partitions));
    }
}
