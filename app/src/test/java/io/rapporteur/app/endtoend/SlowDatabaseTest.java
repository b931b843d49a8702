package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.instance.Connections;
import io.rapporteur.runtime.service.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that stands still holds up the sink and nothing else. With {@code -Dslow.documents=3000} it is a measurement: what
 * each process takes before, while and after the rows wait.
 */
class SlowDatabaseTest {

    private static final int DOCUMENTS = Integer.getInteger("slow.documents", 100);

    /** Of a document; with the default heap of a process, what waits for the database has no room in the sink for long. */
    private static final int TEXT_BYTES = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void holdsUpTheSinkAndNothingElse() throws Exception {
        try (var fleet = new Fleet(folder, 1)) {
            fleet.start();
            drop(fleet.cluster(), 0, 1);
            awaitStored(fleet, 1);
            tell("one document stored", fleet);

            try (Connection connection = Connections.open(fleet.database());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("LOCK TABLE rapporteur.documents IN ACCESS EXCLUSIVE MODE");
                drop(fleet.cluster(), 1, DOCUMENTS);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(new Records(fleet.cluster()).all("rapporteur.enriched"))
                                .hasSize(DOCUMENTS));
                tell("all enriched, none of them stored", fleet);
                connection.rollback();
            }
            awaitStored(fleet, DOCUMENTS);
            tell("all stored", fleet);
        } finally {
            System.out.println("resident MiB of each process\n  " + String.join("\n  ", told));
        }
    }

    private static void awaitStored(Fleet fleet, int documents) {
        var sql = new Sql(fleet.database());
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            fleet.revive();
            assertThat(sql.number("SELECT count(*) FROM rapporteur.documents")).isEqualTo(documents);
        });
    }

    private static void drop(Cluster cluster, int from, int to) {
        Map<String, Object> config = new HashMap<>(cluster.clientConfig());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = from; number < to; number++) {
                // One that is not sent is missed among the documents.
                var unused = producer.send(new ProducerRecord<>(
                        cluster.topics().raw().name(), "resolution-" + number + ".txt", text(2 + number)));
            }
        }
    }

    /** A resolution with many more paragraphs. */
    private static byte[] text(int number) {
        var text = new StringBuilder(Resolutions.text(number));
        for (int paragraph = 3; text.length() < TEXT_BYTES; paragraph++) {
            text.append(
                    "\n%d. Invites all keepers of lamps to read report %d of keeper %d aloud at dusk, and at dawn;\n"
                            .formatted(paragraph, paragraph * 7, number));
        }
        return text.toString().getBytes(UTF_8);
    }

    private void tell(String what, Fleet fleet) throws IOException {
        told.add(what + ": " + new TreeMap<>(fleet.residentMegabytes()));
    }
}
