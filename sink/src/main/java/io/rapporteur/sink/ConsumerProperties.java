package io.rapporteur.sink;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** The configuration of the sink's consumer; what differs from Kafka's defaults says why. */
final class ConsumerProperties {

    private ConsumerProperties() {}

    static Map<String, Object> of(Cluster cluster, SinkSettings settings) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, cluster.groupOf(Stage.SINK));
        // Only what the enricher's transactions have committed.
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // The database knows the offsets.
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A batch is filled one by one, as far as the records are not too large.
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, settings.batchBytes());
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, settings.batchBytes());
        // An instance that was killed must not hold its partitions longer than this.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }
}
