package io.rapporteur.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.provision.Provisioning;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
class GroupAttemptLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final TopicPartition partition;

    GroupAttemptLogTest(BackingServices backing) {
        cluster = new Cluster(backing.bootstrapServers(), backing.registryUrl(), "attempts.", 2, -1, Map.of());
        partition = new TopicPartition(cluster.topics().received().name(), 1);
        Provisioning.run(cluster);
    }

    @Test
    void findsTheNoteOfAnotherProcess() {
        AttemptNote note = AttemptNote.first("one").begin(17).takenOverBy("two").begin(19);
        try (var one = new GroupAttemptLog("attempts.noted", cluster.clientConfig())) {
            assertThat(one.read(partition, PATIENCE)).isEmpty();
            one.write(partition, AttemptNote.first("one"), PATIENCE);
            one.write(partition, note, PATIENCE);
        }

        try (var other = new GroupAttemptLog("attempts.noted", cluster.clientConfig())) {
            assertThat(other.read(partition, PATIENCE)).contains(note);
            assertThat(other.read(new TopicPartition(partition.topic(), 0), PATIENCE))
                    .isEmpty();
        }
    }

    @Test
    void notesFromSeveralProcessesAtATime() {
        var first = new TopicPartition(partition.topic(), 0);
        try (var one = new GroupAttemptLog("attempts.shared", cluster.clientConfig());
                var two = new GroupAttemptLog(
                        "attempts.shared", cluster.asMember("named").clientConfig())) {
            for (int i = 0; i < 10; i++) {
                one.write(first, AttemptNote.first("one").begin(i), PATIENCE);
                two.write(partition, AttemptNote.first("two").begin(i), PATIENCE);
            }

            assertThat(two.read(first, PATIENCE))
                    .contains(AttemptNote.first("one").begin(9));
            assertThat(one.read(partition, PATIENCE))
                    .contains(AttemptNote.first("two").begin(9));
        }
    }

    @Test
    void blamesNoRecordWhenTheBrokerIsAway() {
        Map<String, Object> nowhere =
                Cluster.at("127.0.0.1:1", "mock://nowhere").clientConfig();
        try (var away = new GroupAttemptLog("attempts.away", nowhere)) {
            assertThatThrownBy(() -> away.write(partition, AttemptNote.first("one"), Duration.ofMillis(200)))
                    .matches(Failures::isTransient);
        }
    }
}
