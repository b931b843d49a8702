package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.event.Received;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people do with dead letters, on a whole instance; each test has files of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "deadletters", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void listsOpenLettersByStageReasonNameAndAge(@TempDir Path folder) throws Exception {
        drop(folder, "list-1.txt", "");
        drop(folder, "list-2.doc", "{\\rtf1 cut off");

        Cli listed = cli("list", "--stage", "ingest", "--reason", "empty", "--name", "LIST-*", "--newer-than", "1h");

        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("list-1.txt", "EMPTY").doesNotContain("list-2.doc");
        assertThat(listed.err()).contains("1 open");
        assertThat(cli("list", "--name", "list-*", "--older-than", "1h").out()).isEmpty();
        assertThat(cli("list", "--name", "no-such-*").exit()).isEqualTo(1);
        assertThat(JSON.readTree(cli("list", "--name", "list-*", "--json").out())
                        .get("letters")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void showsALetterAndGivesItsBytesBack(@TempDir Path folder) throws Exception {
        byte[] broken = {'P', 'K', 3, 4, 1, 2, 3, 4};
        Files.write(folder.resolve("show.docx"), broken);
        ingest(folder.resolve("show.docx"));
        Path saved = folder.resolve("saved");

        Cli shown = cli("show", id("show.docx"), "--save", saved.toString());

        assertThat(shown.out()).contains("open", "BROKEN", "show.docx", "attempt 1", "deadletters.raw-", "8 bytes");
        assertThat(Files.readAllBytes(saved)).isEqualTo(broken);
        assertThat(cli("show", "deadletters.dead-letters-0-999999").exit()).isEqualTo(1);
        assertThat(cli("show", "deadletters.raw-0-0").exit()).isEqualTo(2);
    }

    @Test
    void refusesWhatTheSameCodeWouldDecideAgain(@TempDir Path folder) throws Exception {
        drop(folder, "same.txt", "");
        String id = id("same.txt");

        Cli refused = cli("redrive", "--name", "same.txt");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains(id, "UNCHANGED", "--force");
        assertThat(refused.err()).contains("requested 1, found 1, done 0, failed 1");
        assertThat(id("same.txt")).isEqualTo(id);
    }

    @Test
    void countsOnWhenAForcedRedriveFailsAgainAndParksItInTheEnd(@TempDir Path folder) throws Exception {
        drop(folder, "again.txt", "");
        String first = id("again.txt");

        Cli again = cli("redrive", "--id", first, "--force", "--json");

        assertThat(again.exit()).isEqualTo(1);
        JsonNode outcome = JSON.readTree(again.out()).get("letters").get(0);
        assertThat(outcome.get("state").asText()).isEqualTo("FAILED");
        assertThat(outcome.at("/failure/detail").asText()).contains("failed again as letter", "attempt 2");
        JsonNode second = letter("again.txt");
        assertThat(second.get("id").asText()).isNotEqualTo(first);
        assertThat(second.get("attempt").asInt()).isEqualTo(2);
        assertThat(cli("show", first).out()).contains("redriven at");
        assertThat(cli("redrive", "--id", first, "--force").out()).contains(first, "NOT_FOUND");
        Cli parked = cli("redrive", "--name", "again.txt", "--force", "--max-attempts", "2");
        assertThat(parked.exit()).isEqualTo(1);
        assertThat(parked.out()).contains("PARKED", "tried 2 times");
    }

    @Test
    void sendsTheOriginalByteForByte(@TempDir Path folder) throws Exception {
        drop(folder, "bytes.txt", "");
        ConsumerRecord<byte[], byte[]> original = raw("bytes.txt").get(0);

        cli("redrive", "--name", "bytes.txt", "--force");

        ConsumerRecord<byte[], byte[]> sent = raw("bytes.txt").get(1);
        assertThat(sent.partition()).isEqualTo(original.partition());
        assertThat(sent.key()).isEqualTo(original.key());
        assertThat(sent.value()).isEqualTo(original.value());
        assertThat(sent.timestamp()).isEqualTo(original.timestamp());
        assertThat(sent.headers().toArray()).startsWith(original.headers().toArray());
        assertThat(DeadLetter.optional(sent.headers(), "rapporteur.attempt")).isEqualTo("2");
    }

    @Test
    void closesALetterWhoseRedriveSucceeds(@TempDir Path folder) throws Exception {
        int lost = loseSchema(folder, 301, "lost schema");
        assertThat(letter("lost schema").get("reason").asText()).isEqualTo("UNREADABLE_EVENT");

        assertThat(registered("the version that was lost")).isEqualTo(lost);
        Cli redriven = cli("redrive", "--name", "lost schema", "--note", "the registry was restored");

        assertThat(redriven.err()).contains("requested 1, found 1, done 1, failed 0");
        assertThat(redriven.exit()).isZero();
        assertThat(cli("list", "--name", "lost schema").exit()).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.column("SELECT action || ': ' || note || ', attempt ' || d.attempt"
                                + " FROM rapporteur.dead_letter_decisions d WHERE sent_topic = 'deadletters.received'"))
                        .containsExactly("REDRIVEN: the registry was restored, attempt 2"));
        assertThat(sql.column("SELECT reason FROM rapporteur.dead_letters WHERE stage = 'parser'"))
                .isEmpty();
        assertThat(sql.column("SELECT reason FROM rapporteur.letters WHERE stage = 'parser'"))
                .contains("UNREADABLE_EVENT");
    }

    @Test
    void closesALetterThatAReplayHasMended(@TempDir Path folder) throws Exception {
        int lost = loseSchema(folder, 302, "mended by replay");
        String id = id("mended by replay");

        assertThat(registered("the version that was lost, once more")).isEqualTo(lost);
        Cli replayed = replayFailed(folder, "--source", "mended by replay");

        assertThat(replayed.err()).contains("requested 1, found 1, replayed 1").contains("failed 0");
        assertThat(replayed.exit()).isZero();
        assertThat(cli("list", "--name", "mended by replay").exit()).isEqualTo(1);
        assertThat(cli("show", id).out()).contains("redriven at", ": replay ");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.column("SELECT sent_topic || ', attempt ' || attempt"
                                + " FROM rapporteur.dead_letter_decisions WHERE note LIKE 'replay %'"
                                + " AND sent_topic = 'deadletters.received'"))
                        .containsExactly("deadletters.received, attempt 2"));
    }

    @Test
    void keepsOneOpenLetterOfWhatAReplayFindsFailingAgain(@TempDir Path folder) throws Exception {
        drop(folder, "replayed.txt", "");
        String first = id("replayed.txt");

        Cli replayed = replayFailed(folder, "--source", "replayed.txt");

        assertThat(replayed.exit()).isEqualTo(1);
        assertThat(replayed.out()).contains("EMPTY in the ingest");
        JsonNode second = letter("replayed.txt");
        assertThat(second.get("id").asText()).isNotEqualTo(first);
        assertThat(second.get("attempt").asInt()).isEqualTo(2);
        assertThat(cli("show", first).out()).contains("redriven at");
    }

    @Test
    void replaysADroppedLetterOnlyWhenItIsNamed(@TempDir Path folder) throws Exception {
        drop(folder, "given-up.txt", "");
        String id = id("given-up.txt");
        assertThat(cli("drop", "--id", id).exit()).isZero();

        Cli passedOver = replayFailed(folder, "--source", "given-up.txt");
        Cli named = replayFailed(folder, "--document", id);

        assertThat(passedOver.err()).contains("found 0");
        assertThat(named.err()).contains("requested 1, found 1");
        assertThat(letter("given-up.txt").get("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void takesAFileWhoseHeadersAreLargerThanAnyNoteOfItMayBe() throws Exception {
        var overloaded = new ProducerRecord<>(
                rapporteur.cluster().topics().raw().name(), bytes("overloaded"), bytes(Resolutions.text(311)));
        overloaded.headers().add("filename", bytes("overloaded.txt")).add("far-too-long", new byte[2 * 1024 * 1024]);

        send(overloaded);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        sql.column("SELECT outcome FROM rapporteur.dropped WHERE name = 'overloaded.txt'"))
                .containsExactly("NEW"));
    }

    @Test
    void dropsWhatNobodyWants(@TempDir Path folder) throws Exception {
        drop(folder, "drop-1.tmp.txt", "");
        drop(folder, "drop-2.tmp.txt", "");

        Cli dropped = cli("drop", "--name", "drop-*", "--note", "test files");

        assertThat(dropped.exit()).isZero();
        assertThat(dropped.err()).contains("requested 1, found 2, done 2, failed 0");
        assertThat(cli("list", "--name", "drop-*").exit()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        sql.column("SELECT outcome FROM rapporteur.dropped WHERE name LIKE 'drop-%'"))
                .containsExactly("DROPPED", "DROPPED"));
        assertThat(status()).doesNotContain("drop-");
    }

    @Test
    void wantsToBeToldWhichLettersAreMeant() {
        assertThat(cli("redrive").exit()).isEqualTo(2);
        assertThat(cli("drop").err()).contains("--all");
        assertThat(cli("drop", "--all", "--stage", "sink").exit()).isEqualTo(2);
        assertThat(cli("list", "--older-than", "soon").err()).contains("must be a number with s, m, h or d");
        assertThat(cli("list", "--id", "nonsense").err()).contains("id must be topic-partition-offset");
    }

    private String status() {
        return rapporteur.run("status").out();
    }

    private void drop(Path folder, String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
        ingest(folder.resolve(name));
    }

    private void ingest(Path file) {
        assertThat(rapporteur.run("ingest", file.toString()).exit()).isEqualTo(1);
    }

    private String id(String name) throws Exception {
        return letter(name).get("id").asText();
    }

    private JsonNode letter(String name) throws Exception {
        JsonNode letters =
                JSON.readTree(cli("list", "--name", name, "--json").out()).get("letters");
        assertThat(letters).as("open letters of " + name).hasSize(1);
        return letters.get(0);
    }

    private List<ConsumerRecord<byte[], byte[]>> raw(String name) {
        return rapporteur.records(Topics::raw).stream()
                .filter(record -> name.equals(DeadLetter.optional(record.headers(), "filename")))
                .toList();
    }

    /** The received event of a document that was stored. */
    private ConsumerRecord<byte[], byte[]> received(Path folder, int number) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, number));
        return rapporteur.records(Topics::received).stream()
                .filter(record -> new String(record.value(), UTF_8).contains(Resolutions.text(number)))
                .findFirst()
                .orElseThrow();
    }

    /** Sends the received event of a document once more, in a schema that the registry does not have; gives the id of that. */
    private int loseSchema(Path folder, int number, String key) throws Exception {
        int lost = registered("one more version than " + number) + 1;
        ConsumerRecord<byte[], byte[]> received = received(folder, number);
        byte[] unreadable = received.value().clone();
        ByteBuffer.wrap(unreadable).putInt(1, lost);
        send(received.topic(), bytes(key), unreadable);
        await().atMost(PATIENCE).until(() -> cli("list", "--name", key).exit() == 0);
        return lost;
    }

    /** Registers the schema of received events once more, told apart by its description, and gives its id. */
    private int registered(String description) {
        Schema schema = new Schema.Parser().parse(Received.getClassSchema().toString());
        ObjectMapper mapper = new ObjectMapper();
        try (var registry = new io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient(
                rapporteur.cluster().registryUrl(), 10)) {
            var json = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(schema.toString());
            json.put("doc", description);
            return registry.register(
                    "deadletters.received-value",
                    new io.confluent.kafka.schemaregistry.avro.AvroSchema(json.toString()));
        } catch (java.io.IOException | io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException e) {
            throw new AssertionError(e);
        }
    }

    private void send(String topic, byte[] key, byte[] value) throws Exception {
        send(new ProducerRecord<>(topic, key, value));
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        Map<String, Object> config = rapporteur.cluster().clientConfig();
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                rapporteur.cluster().topics().raw().maxMessageBytes());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private Cli cli(String... args) {
        return run(List.of("dead-letters"), args);
    }

    private Cli replayFailed(Path folder, String... args) {
        String receipt = folder.resolve("receipt.json").toString();
        return run(List.of("replay", "--failed", "--receipt", receipt), args);
    }

    private Cli run(List<String> command, String... args) {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(args));
        return rapporteur.run(all.toArray(String[]::new));
    }
}
