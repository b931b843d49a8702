package io.rapporteur.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BackingServicesExtension.class)
class HealthCheckTest {

    /** Each part has two seconds, and a machine that is at work some more. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    private static final int LOOKS = 10;

    @Test
    void findsBrokerAndRegistryThatAnswerAndStagesThatDoNotRun(BackingServices backing) {
        Health health =
                looked(new Cluster(backing.bootstrapServers(), backing.registryUrl(), "health.", 4, -1, Map.of()));

        assertThat(health.broker()).isEqualTo(PartHealth.UP);
        assertThat(health.registry()).isEqualTo(PartHealth.UP);
        assertThat(health.database().status()).isEqualTo(Condition.UNKNOWN);
        assertThat(health.stages())
                .extracting(StageHealth::group)
                .containsExactly("health.ingest", "health.parser", "health.enricher", "health.sink");
        assertThat(health.stages())
                .allSatisfy(stage -> assertThat(stage.reason()).isEqualTo("no instance runs"));
        assertThat(health.status()).isEqualTo(Condition.DOWN);
    }

    /** A machine that does many things at once may not answer the first time in two seconds. */
    private static Health looked(Cluster cluster) {
        Health health = look(cluster);
        for (int times = 1; times < LOOKS && isAway(health); times++) {
            health = look(cluster);
        }
        return health;
    }

    private static boolean isAway(Health health) {
        return health.broker().status() == Condition.DOWN || health.registry().status() == Condition.DOWN;
    }

    private static Health look(Cluster cluster) {
        try (var check = new HealthCheck(Optional.of(cluster), Optional.empty())) {
            return check.health().orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** What accepts a connection and says nothing is worse than what refuses it. */
    @Test
    void answersInBoundedTimeWhereNothingAnswersAndLooksOnceForAll() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            try (var check = new HealthCheck(
                    Optional.of(Cluster.at(address, "http://" + address)),
                    Optional.of(new Database("jdbc:postgresql://" + address + "/d", "u", new Secret("p"))))) {
                var first = check.health();
                var second = check.health();

                assertThat(first).succeedsWithin(BOUND);
                Health health = first.join();
                assertThat(second.join()).isSameAs(health);
                assertThat(check.health().join()).isSameAs(health);
                assertThat(health.status()).isEqualTo(Condition.DOWN);
                assertThat(health.broker().status()).isEqualTo(Condition.DOWN);
                assertThat(health.registry().status()).isEqualTo(Condition.DOWN);
                assertThat(health.database().status()).isEqualTo(Condition.DOWN);
                assertThat(health.stages()).hasSize(4).allSatisfy(stage -> assertThat(stage.status())
                        .isEqualTo(Condition.UNKNOWN));
            }
        }
    }
}
