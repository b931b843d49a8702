package io.rapporteur.replay.broker;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.EventScan;
import io.rapporteur.runtime.service.KafkaClients;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the topics of a test lie. The same tests run on a real broker, and in memory, where they take no time. */
public interface TestBroker {

    /** A cluster whose topics are there, each of one partition. */
    Cluster cluster(String name);

    /** Connects clients to it. */
    KafkaClients clients();

    /** Says how far a group is. */
    void commit(Cluster cluster, String group, Map<TopicPartition, OffsetAndMetadata> offsets);

    /** A scan for which a record that cannot be read is a failure of the test. */
    default EventScan scan(Cluster cluster) {
        return new EventScan(
                cluster,
                unreadable -> {
                    throw new AssertionError("a record that cannot be read: " + unreadable);
                },
                clients());
    }
}
