package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed or stalled, whenever: the topics and the database hold in the end what they hold when nothing happens. The
 * long form is {@code mvn verify -Pchaos}.
 */
class ChaosTest {

    private static final int DOCUMENTS = Integer.getInteger("chaos.documents", 200);
    private static final int HARMS = Integer.getInteger("chaos.harms", 8);
    private static final int INSTANCES = Integer.getInteger("chaos.instances", 1);
    private static final int OUTAGE_SECONDS = Integer.getInteger("chaos.outage.seconds", 0);
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());

    /** Between two harms: sometimes before the last is healed, sometimes long after. */
    private static final int MAX_PAUSE_MILLIS = 6_000;

    private static final int PARTITIONS = 4;
    private static final long BEGIN = 2_000_000_000_000L;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void leavesWhatAnUndisturbedRunLeaves() throws Exception {
        Outcome expected;
        try (var peaceful = new Fleet(folder.resolve("peaceful"), INSTANCES)) {
            peaceful.start();
            drop(peaceful, 0, DOCUMENTS);
            awaitAll(peaceful);
            expected = settled(peaceful);
        }
        assertThat(expected.events().get("rapporteur.enriched")).hasSize(DOCUMENTS);
        assertThat(expected.events().values())
                .allSatisfy(events -> assertThat(events.values()).allMatch(values -> values.size() == 1));

        List<String> done = new ArrayList<>(List.of("seed " + SEED));
        try (var harmed = new Fleet(folder.resolve("harmed"), INSTANCES)) {
            harmed.start();
            harm(harmed, done);
            await().pollInterval(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(() -> {
                done.addAll(harmed.revive());
                assertThat(Outcome.of(harmed))
                        .describedAs(() -> String.join(", ", done))
                        .isEqualTo(expected);
            });
        } finally {
            System.out.println(String.join("\n", done));
        }
    }

    private static void harm(Fleet fleet, List<String> done) throws IOException, InterruptedException {
        var random = new Random(SEED);
        int portion = Math.max(1, DOCUMENTS / (HARMS + 1));
        int dropped = 0;
        for (int harm = 0; harm < HARMS; harm++) {
            drop(fleet, dropped, dropped + portion);
            dropped += portion;
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_PAUSE_MILLIS));
            done.add(fleet.harm(random));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_PAUSE_MILLIS) / 4);
            done.addAll(fleet.revive().stream().map(name -> "started " + name).toList());
        }
        if (OUTAGE_SECONDS > 0) {
            fleet.withoutStores(Duration.ofSeconds(OUTAGE_SECONDS));
        }
        drop(fleet, dropped, DOCUMENTS);
    }

    /** The same records at the same places in both runs: what follows from them must be the same too. */
    private static void drop(Fleet fleet, int from, int to) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(fleet.cluster().clientConfig());
        config.put("acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = from; number < to; number++) {
                // A producer that is closed has sent everything, or has failed.
                var unused = producer.send(new ProducerRecord<>(
                        fleet.cluster().topics().raw().name(),
                        number % PARTITIONS,
                        BEGIN + number,
                        "resolution-" + number + ".txt",
                        Resolutions.text(2 + number).getBytes(UTF_8)));
            }
        }
    }

    private static void awaitAll(Fleet fleet) {
        var sql = new Sql(fleet.database());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> sql.number("SELECT count(*) FROM rapporteur.documents") == DOCUMENTS
                        && sql.number("SELECT count(*) FROM rapporteur.links WHERE state = 'HELD'") == DOCUMENTS - 1);
    }

    private static Outcome settled(Fleet fleet) throws Exception {
        Outcome[] last = {Outcome.of(fleet)};
        await().pollInterval(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> {
            Outcome next = Outcome.of(fleet);
            boolean same = next.equals(last[0]);
            last[0] = next;
            return same;
        });
        return last[0];
    }
}
