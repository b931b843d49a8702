package io.rapporteur.replay.broker;

import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.KafkaClients;
import io.rapporteur.testing.BackingServices;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Topics of a real broker. */
public record RealBroker(BackingServices services) implements TestBroker {

    @Override
    public Cluster cluster(String name) {
        var cluster = new Cluster(services.bootstrapServers(), services.registryUrl(), name + ".", 1, 1, Map.of());
        Provisioning.run(cluster);
        return cluster;
    }

    @Override
    public KafkaClients clients() {
        return KafkaClients.ofBroker();
    }

    @Override
    public void commit(Cluster cluster, String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try (Admin admin = Admin.create(cluster.clientConfig())) {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
