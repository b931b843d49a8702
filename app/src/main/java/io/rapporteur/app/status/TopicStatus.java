package io.rapporteur.app.status;

/**
 * A topic of the catalogue as it stands on the cluster.
 *
 * @param exists whether the cluster has it
 * @param partitions its partitions there
 * @param cleanup its cleanup policy there
 * @param offsets from the first kept to the last: more than there are records, for marks of transactions and records that were
 *     compacted away have them too
 * @param bytes size on all brokers together
 */
public record TopicStatus(
        String topic,
        String key,
        String value,
        boolean exists,
        int partitions,
        String cleanup,
        long offsets,
        long bytes) {}
