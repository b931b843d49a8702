package io.rapporteur.runtime.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.rapporteur.runtime.provision.Provisioning.Mode;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a start does to topics and subjects of a cluster, as the operator wishes; each test has a prefix of its own. */
@ExtendWith(BackingServicesExtension.class)
class ProvisioningTest {

    private static final int PARTITIONS = 2;

    private final BackingServices backing;

    ProvisioningTest(BackingServices backing) {
        this.backing = backing;
    }

    @Test
    void createsEveryTopicAndSubjectThatIsMissing() throws Exception {
        Cluster cluster = cluster("all.");

        Provisioning.run(cluster);

        assertThat(topics(cluster)).containsExactlyInAnyOrderElementsOf(names(cluster));
        try (var registry = new CachedSchemaRegistryClient(cluster.registryUrl(), 100)) {
            for (Topic<?, ?> topic : cluster.topics().all()) {
                if (topic.isAvro()) {
                    assertThat(registry.getCompatibility(topic.subject())).isEqualTo("FULL_TRANSITIVE");
                    assertThat(registry.getAllVersions(topic.subject())).containsExactly(1);
                }
            }
        }
        assertThat(Provisioning.contradictions(cluster)).isEmpty();
    }

    @Test
    void isContentToFindEverythingThereHoweverManyStartAtOnce() {
        Cluster cluster = cluster("together.");

        List<CompletableFuture<Void>> starts = Stream.generate(() ->
                        CompletableFuture.runAsync(() -> Provisioning.run(cluster), task -> new Thread(task).start()))
                .limit(5)
                .toList();

        assertThat(starts).allSatisfy(start -> assertThatCode(start::join).doesNotThrowAnyException());
        assertThatCode(() -> Provisioning.run(cluster, Mode.CHECK)).doesNotThrowAnyException();
    }

    @Test
    void namesEveryMissingTopicAndCreatesNoneWhenOnlyAskedToCheck() throws Exception {
        Cluster cluster = cluster("bare.");

        assertThatThrownBy(() -> Provisioning.run(cluster, Mode.CHECK))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContainingAll(names(cluster).stream()
                        .map(name -> "topic " + name + " must exist; create it with 2 partitions and {")
                        .toArray(CharSequence[]::new));
        assertThat(topics(cluster)).isEmpty();
    }

    @Test
    void namesASubjectThatTheOperatorHasNotRegistered() throws Exception {
        Cluster cluster = cluster("unregistered.");
        try (var admin = Admin.create(cluster.clientConfig())) {
            List<NewTopic> made = new ArrayList<>();
            for (Topic<?, ?> topic : cluster.topics().all()) {
                made.add(new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.empty()).configs(topic.config()));
            }
            admin.createTopics(made).all().get();
        }

        assertThatThrownBy(() -> Provisioning.run(cluster, Mode.CHECK))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("must hold the schema of this version under subject unregistered.received-value");
    }

    @Test
    void asksNothingWhenTopicsAreSomebodyElsesCare() throws Exception {
        Cluster cluster = cluster("left-alone.");

        Provisioning.run(cluster, Mode.OFF);

        assertThat(topics(cluster)).isEmpty();
    }

    @Test
    void refusesTopicsThatContradictTheCatalogueAndSaysWhatToDo() throws Exception {
        Cluster cluster = cluster("contrary.");
        Provisioning.run(cluster);
        try (var admin = Admin.create(cluster.clientConfig())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, "contrary.links"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        Cluster larger = new Cluster(
                cluster.bootstrapServers(), cluster.registryUrl(), cluster.prefix(), PARTITIONS + 1, -1, Map.of());

        assertThatThrownBy(() -> Provisioning.run(cluster))
                .hasMessage("topic contrary.links must have cleanup.policy=compact, got: delete; alter the topic, or"
                        + " give a topic prefix of its own");
        assertThatThrownBy(() -> Provisioning.run(larger))
                .hasMessageContaining("topic contrary.raw must have 3 partitions, got: 2; set RAPPORTEUR_PARTITIONS=2");
    }

    @Test
    void saysWhatAClusterOfOneBrokerLacks() {
        assertThat(Provisioning.shortcomings(cluster("facts.")))
                .singleElement()
                .asString()
                .startsWith("a cluster must have >= 3 brokers");
    }

    private Cluster cluster(String prefix) {
        return new Cluster(backing.bootstrapServers(), backing.registryUrl(), prefix, PARTITIONS, -1, Map.of());
    }

    private static List<String> names(Cluster cluster) {
        return cluster.topics().all().stream().map(Topic::name).toList();
    }

    /** The topics of an installation that there are. */
    private static List<String> topics(Cluster cluster) throws Exception {
        try (var admin = Admin.create(cluster.clientConfig())) {
            Set<String> all = admin.listTopics().names().get();
            return all.stream()
                    .filter(name -> name.startsWith(cluster.prefix()))
                    .toList();
        }
    }
}
