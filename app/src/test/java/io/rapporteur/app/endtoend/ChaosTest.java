package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.instance.Pipeline;
import io.rapporteur.app.instance.PipelineSettings;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed, stalled or cut off, whenever, and with files in between that nobody can store and that end processes
 * themselves: the topics and the database hold in the end what they hold when nothing happens. The long form is {@code mvn
 * verify -Pchaos}.
 */
class ChaosTest {

    private static final int DOCUMENTS = Integer.getInteger("chaos.documents", 60);

    /** Behind so many ordinary documents stands one that is poison. */
    private static final int POISON_EVERY = Integer.getInteger("chaos.poison.every", 30);

    private static final int POISONS = DOCUMENTS / POISON_EVERY;
    private static final int KILLS = Integer.getInteger("chaos.kills", 3);
    private static final int INSTANCES = Integer.getInteger("chaos.instances", 1);
    private static final int OUTAGE_SECONDS = Integer.getInteger("chaos.outage.seconds", 0);
    private static final int DISK_MEGABYTES = Integer.getInteger("chaos.disk.megabytes", 0);
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());

    /** Between two harms: sometimes before the last is healed, sometimes long after. */
    private static final int MAX_PAUSE_MILLIS = Integer.getInteger("chaos.pause.millis", 3_000);

    private static final int PARTITIONS = 4;
    private static final long BEGIN = 1_700_000_000_000L;
    /** Between one document and the next, when all harm is done; 0 for all at once. */
    private static final int PACE_MILLIS = Integer.getInteger("chaos.pace.millis", 0);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final long start = System.nanoTime();

    @Test
    void leavesWhatAnUndisturbedRunLeaves() throws Exception {
        Outcome expected = undisturbed();
        assertThat(expected.count("rapporteur.enriched")).isEqualTo(DOCUMENTS);
        assertThat(expected.repeated()).isEmpty();

        tell("seed " + SEED);
        try (var fleet = new Fleet(folder, INSTANCES);
                var disk = new Disk(fleet);
                var delays = new Delays(fleet.database())) {
            fleet.startFromTheWrongEnd();
            tell("started");
            int dropped = harm(fleet, disk, delays);
            if (OUTAGE_SECONDS > 0) {
                fleet.withoutStores(Duration.ofSeconds(OUTAGE_SECONDS));
                tell("database and registry away for " + OUTAGE_SECONDS + " s");
            }
            flow(fleet, delays, dropped);
            awaitOutcome(fleet, expected);
            tell(delays.slowest(SOON));
            tell("same as undisturbed: " + expected.facts().size() + " facts of " + DOCUMENTS + " documents");
        } finally {
            System.out.println("chaos\n  " + String.join("\n  ", told));
        }
    }

    private static Outcome undisturbed() throws Exception {
        try (var pipeline = Pipeline.start(new PipelineSettings(Optional.empty(), true, List.of()), step -> {})) {
            Cluster cluster = pipeline.instance().cluster();
            Database database = pipeline.instance().database();
            // What would end this process as well is another that is refused, at the same place.
            drop(cluster, 0, DOCUMENTS, ChaosTest::harmless, name -> {});
            await().atMost(PATIENCE).until(() -> isComplete(database));
            return Outcome.of(cluster, database, Poison.MARK);
        }
    }

    private static byte[] harmless(Poison poison, int number) {
        return (poison.isFatal() ? Poison.CUT : poison).bytes(number);
    }

    private int harm(Fleet fleet, Disk disk, Delays delays) throws Exception {
        var random = new Random(SEED);
        int portion = Math.max(1, DOCUMENTS / (KILLS + 2));
        int dropped = 0;
        for (int kills = 0; kills < KILLS; ) {
            if (dropped + portion < DOCUMENTS) {
                drop(fleet.cluster(), dropped, dropped + portion, Poison::bytes, delays::dropped);
                dropped += portion;
            }
            pause(random, MAX_PAUSE_MILLIS);
            String harm = fleet.harm(random);
            tell(harm);
            boolean killed = harm.startsWith("killed");
            kills += killed ? 1 : 0;
            if (killed && kills == KILLS / 2) {
                disk.fill();
            }
            pause(random, MAX_PAUSE_MILLIS / 4);
            fleet.revive().forEach(name -> tell("  started " + name));
        }
        tell(KILLS + " kills");
        return dropped;
    }

    /** The rest of the documents; what their poison ends is started again. */
    private void flow(Fleet fleet, Delays delays, int dropped) throws Exception {
        int portion = PACE_MILLIS == 0 ? DOCUMENTS - dropped : 1;
        for (int from = dropped; from < DOCUMENTS; from += portion) {
            drop(fleet.cluster(), from, from + portion, Poison::bytes, delays::dropped);
            fleet.revive().forEach(name -> tell("  started " + name));
            TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
        }
    }

    private void awaitOutcome(Fleet fleet, Outcome expected) {
        await().pollInterval(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    fleet.revive().forEach(name -> tell("  started " + name));
                    assertThat(isComplete(fleet.database())).as(fleet::tails).isTrue();
                    Outcome outcome = Outcome.of(fleet.cluster(), fleet.database(), Poison.MARK);
                    assertThat(outcome.differencesFrom(expected)).isEmpty();
                    assertThat(outcome.repeated()).isEmpty();
                    assertThat(letters(fleet.database())).isEqualTo(Poison.reasons(POISONS));
                });
    }

    private static Map<String, String> letters(Database database) throws SQLException {
        Map<String, String> letters = new TreeMap<>();
        for (String letter : new Sql(database).column("SELECT name || ' ' || reason FROM rapporteur.dead_letters")) {
            String[] words = letter.split(" ", 2);
            // A second letter of the same file would show.
            letters.merge(words[0], words[1], (one, other) -> one + " and " + other);
        }
        return letters;
    }

    private static boolean isComplete(Database database) throws Exception {
        var sql = new Sql(database);
        return sql.number("SELECT count(*) FROM rapporteur.documents") == DOCUMENTS
                && sql.number("SELECT count(*) FROM rapporteur.links WHERE state = 'HELD'") == DOCUMENTS - 1
                && sql.number("SELECT count(*) FROM rapporteur.arrivals WHERE name NOT LIKE '%s%%'"
                                .formatted(Poison.MARK))
                        == DOCUMENTS
                && sql.number("SELECT count(*) FROM rapporteur.dead_letters") == POISONS;
    }

    /** The same records at the same places in both runs: what follows from them must be the same too. */
    private static void drop(
            Cluster cluster, int from, int to, BiFunction<Poison, Integer, byte[]> poison, Consumer<String> told)
            throws Exception {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        config.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
        config.put("max.block.ms", PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int number = from; number < to; number++) {
                String name = "resolution-" + number + ".txt";
                told.accept(name);
                sent.add(producer.send(record(
                        cluster, number, name, Resolutions.text(2 + number).getBytes(UTF_8))));
                if (number % POISON_EVERY == POISON_EVERY - 1) {
                    int nth = number / POISON_EVERY;
                    sent.add(producer.send(
                            record(cluster, number, Poison.name(nth), poison.apply(Poison.of(nth), nth))));
                }
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(Cluster cluster, int number, String name, byte[] bytes) {
        var record =
                new ProducerRecord<>(cluster.topics().raw().name(), number % PARTITIONS, BEGIN + number, name, bytes);
        record.headers().add(DeadLetterHeaders.FILE_NAME, name.getBytes(UTF_8));
        return record;
    }

    private static void pause(Random random, int maxMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(maxMillis));
    }

    private void tell(String what) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        told.add("%4d s  %s".formatted(seconds, what));
    }

    /** The broker's disk, small enough to be filled where that is wanted and allowed. */
    private final class Disk implements AutoCloseable {

        private final Fleet fleet;
        private final Optional<SmallDisk> disk;

        Disk(Fleet fleet) throws IOException {
            this.fleet = fleet;
            this.disk = DISK_MEGABYTES == 0 ? Optional.empty() : SmallDisk.mount(fleet.brokerFolder(), DISK_MEGABYTES);
        }

        void fill() throws Exception {
            if (disk.isEmpty()) {
                return;
            }
            disk.get().fill();
            tell("filled the disk of the broker");
            TimeUnit.SECONDS.sleep(10);
            tell("  the broker " + (fleet.revive().contains("broker") ? "had stopped" : "held out"));
            disk.get().free();
            tell("  freed it");
        }

        @Override
        public void close() throws IOException {
            if (disk.isPresent()) {
                fleet.close();
                disk.get().close();
            }
        }
    }
}
