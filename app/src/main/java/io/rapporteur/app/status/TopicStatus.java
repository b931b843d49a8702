package io.rapporteur.app.status;

/**
 * A topic of the catalogue as it stands on the cluster.
 *
 * @param exists whether the cluster has it
 * @param partitions its partitions there
 * @param cleanup its cleanup policy there
 * @param records offsets from the first kept to the last: marks of transactions count, compacted records too
 * @param bytes size on all brokers together
 */
public record TopicStatus(
        String topic,
        String key,
        String value,
        boolean exists,
        int partitions,
        String cleanup,
        long records,
        long bytes) {}
