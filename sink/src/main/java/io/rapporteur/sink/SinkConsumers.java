package io.rapporteur.sink;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import org.apache.kafka.clients.consumer.Consumer;

/** The consumers of the sink: the database knows their offsets. */
final class SinkConsumers {

    private SinkConsumers() {}

    /** A member of the sink's group. A batch is filled one by one, as far as the records are not too large. */
    static Consumer<byte[], byte[]> member(Cluster cluster, SinkSettings settings) {
        return ConsumerConfiguration.committed()
                .inGroup(cluster.groupOf(Stage.SINK))
                .withQuickHandOver()
                .polling(1)
                .fetchingFromOnePartition(settings.batchBytes())
                .open(cluster.clientConfig());
    }

    /** Takes all partitions by itself, beside the group of the sink. */
    static Consumer<byte[], byte[]> alone(Cluster cluster, int polled, int fetchedBytes) {
        return ConsumerConfiguration.committed()
                .polling(polled)
                .fetchingFromOnePartition(fetchedBytes)
                .open(cluster.clientConfig());
    }
}
