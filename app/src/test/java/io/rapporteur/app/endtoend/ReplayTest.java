package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.app.instance.Connections;
import io.rapporteur.event.Parsed;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** History read again on a whole instance that goes on serving; each test has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "replay", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void sendsNoEventForADocumentThatReadsTheSameAndDoesNothingTheSecondTime() throws Exception {
        ingest(711);

        Cli first = replay("--document", "a/res/99/711");
        Cli second = replay("--document", "A/RES/99/711");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err())
                .contains(
                        "requested 1, found 1, replayed 1, unchanged 1, changed 0, superseded 0, failed 0, expired 0");
        assertThat(events(Topics::enriched, 711)).hasSize(1);
        assertThat(second.exit()).isZero();
        assertThat(second.err()).contains("nothing sent").contains("--force");
        assertThat(events(Topics::received, 711)).hasSize(2);
        assertThat(replay("--document", "A/RES/99/711", "--force").exit()).isZero();
        assertThat(events(Topics::received, 711)).hasSize(3);
    }

    @Test
    void keepsAReceiptThatSaysWhatWasAskedFoundAndDoneByWhichVersions() throws Exception {
        ingest(721);

        replay("--document", "A/RES/99/721", "--document", "A/RES/99/720", "--stage", "parsed");

        JsonNode receipt = JSON.readTree(Files.readString(receipt()));
        assertThat(receipt.get("phase").asText()).isEqualTo("DONE");
        assertThat(receipt.get("selection").asText()).isEqualTo("--document A/RES/99/720 --document A/RES/99/721");
        assertThat(receipt.get("requested").asInt()).isEqualTo(2);
        assertThat(receipt.get("replayed").asInt()).isEqualTo(1);
        assertThat(receipt.at("/missing/0").asText()).isEqualTo("A/RES/99/720");
        assertThat(receipt.at("/madeBy/0/service").asText()).isEqualTo("enricher");
        String listed = replay("--list").out();
        assertThat(listed).contains(receipt.get("replayId").asText());
        assertThat(receipt.get("began").asText()).matches("[0-9-]+T[0-9:.]+Z");
    }

    @Test
    void failsWhenSomethingNamedIsNotThere() throws Exception {
        ingest(731);

        Cli missing = replay("--document", "A/RES/99/731", "--document", "A/RES/99/799", "--source", "nowhere*");

        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).contains("not found A/RES/99/799", "not found source nowhere*");
        assertThat(replay("--document", "A/RES/99/731", "--stage", "nowhere").exit())
                .isEqualTo(2);
        assertThat(replay().err()).contains("say what to read again");
        assertThat(replay("--raw", "nonsense").err()).contains("PARTITION:OFFSET");
        assertThat(replay("--resume", "nonsense").err()).contains("there is no replay nonsense");
    }

    @Test
    void readsTheSymbolsFromAFileAndSaysWhatItWouldDo() throws Exception {
        ingest(741);
        ingest(742);
        Path symbols =
                Files.writeString(folder.resolve("symbols"), "# two lamps\nA/RES/99/741\n\nA/RES/99/742 # this\n");

        Cli foreseen = replay("--documents", symbols.toString(), "--dry-run");

        assertThat(foreseen.exit()).isZero();
        assertThat(foreseen.out().lines()).hasSize(2).allMatch(line -> line.startsWith("would send "));
        assertThat(foreseen.err()).contains("nothing sent: requested 2, found 2");
        assertThat(events(Topics::received, 741)).hasSize(1);
    }

    @Test
    void tellsAChangedResultAsAnEventAndStoresIt() throws Exception {
        ingest(751);
        readOtherwise(751);

        Cli replayed = replay("--source", "resolution-751.txt");

        assertThat(replayed.err()).contains("replayed 1, unchanged 0, changed 1");
        awaitTitle(751, "Lamps for lighthouse 751");
        assertThat(events(Topics::enriched, 751)).hasSize(3);
    }

    @Test
    void comparesWithoutTouchingWhatIsLiveAndPromotesInOneStep() throws Exception {
        ingest(761);
        ingest(762);
        readOtherwise(761);

        Cli compared = replay("--source", "resolution-76?.txt", "--compare");

        assertThat(compared.exit()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("A/RES/99/761@en", "title: An older reading -> Lamps for lighthouse 761");
        assertThat(compared.err())
                .contains("replayed 2, unchanged 1, changed 1")
                .contains("--promote");
        assertThat(title(761)).isEqualTo("An older reading");
        JsonNode json = JSON.readTree(
                replay("--source", "resolution-76?.txt", "--compare", "--json").out());
        assertThat(json.at("/documents/0/metadata/0").asText()).startsWith("title: An older reading");
        assertThat(json.at("/receipt/differences/metadata").asInt()).isEqualTo(1);

        Cli promoted = replay("--promote", json.at("/receipt/replayId").asText());

        assertThat(promoted.exit()).as(promoted.err() + promoted.out()).isZero();
        assertThat(promoted.out()).contains("promoted");
        awaitTitle(761, "Lamps for lighthouse 761");
        assertThat(events(Topics::enriched, 761)).hasSize(3);
        assertThat(events(Topics::enriched, 762)).hasSize(1);
        assertThat(replay("--source", "resolution-76?.txt", "--compare").err()).contains("unchanged 2, changed 0");
        assertThat(replay("--promote", json.at("/receipt/replayId").asText()).err())
                .contains("is PROMOTED and no open comparison");
    }

    @Test
    void discardsAComparison() throws Exception {
        ingest(771);
        readOtherwise(771);
        JsonNode json = JSON.readTree(
                replay("--document", "A/RES/99/771", "--compare", "--json").out());
        String id = json.at("/receipt/replayId").asText();

        assertThat(replay("--discard", id).exit()).isZero();

        assertThat(replay("--promote", id).err()).contains("is DISCARDED");
        assertThat(title(771)).isEqualTo("An older reading");
    }

    @Test
    void leavesADocumentAloneThatHasChangedSinceItWasCompared() throws Exception {
        ingest(776);
        readOtherwise(776);
        String id = JSON.readTree(replay("--document", "A/RES/99/776", "--compare", "--json")
                        .out())
                .at("/receipt/replayId")
                .asText();
        Files.writeString(folder.resolve("resolution-776.txt"), Resolutions.text(776) + "\n3. Thanks the keepers.\n");
        assertThat(rapporteur
                        .run("ingest", folder.resolve("resolution-776.txt").toString())
                        .exit())
                .isZero();

        Cli promoted = replay("--promote", id);

        assertThat(promoted.err()).contains("changed 0, superseded 1");
        assertThat(sql.column("SELECT revision FROM rapporteur.documents WHERE symbol = 'A/RES/99/776'"))
                .containsExactly("2");
    }

    @Test
    void pausesAndGoesOn() throws Exception {
        for (int number = 781; number < 785; number++) {
            ingest(number);
        }

        Cli paused = replay("--source", "resolution-78?.txt", "--limit", "3");

        assertThat(paused.exit()).isEqualTo(1);
        assertThat(paused.err()).contains("replayed 3", "goes on with it");
        Cli again = replay("--source", "resolution-78?.txt");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("the same replay is paused");
        String id = JSON.readTree(Files.readString(receipt())).get("replayId").asText();
        Cli resumed = replay("--resume", id);
        assertThat(resumed.exit()).as(resumed.err() + resumed.out()).isZero();
        assertThat(resumed.err()).contains("found 4, replayed 4, unchanged 4");
        assertThat(replay("--cancel", id).err()).contains("is DONE already");
    }

    @Test
    void cancelsForGood() throws Exception {
        ingest(786);
        ingest(787);
        replay("--document", "A/RES/99/786", "--document", "A/RES/99/787", "--limit", "1");
        String id = JSON.readTree(Files.readString(receipt())).get("replayId").asText();

        assertThat(replay("--cancel", id).exit()).isZero();

        assertThat(replay("--resume", id).err()).contains("is CANCELLED and cannot be resumed");
    }

    @Test
    void storesAgainWhatTheDatabaseHasLost() throws Exception {
        ingest(791);
        ingest(792);
        await().atMost(PATIENCE)
                .until(() -> sql.number("SELECT count(*) FROM rapporteur.links"
                                + " WHERE document_id = 'A/RES/99/792@en' AND state = 'HELD'")
                        == 1);
        for (String table :
                sql.column("SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING"
                        + " (table_schema, table_name) WHERE table_schema = 'rapporteur' AND column_name = 'document_id'"
                        + " AND table_type = 'BASE TABLE'")) {
            execute("DELETE FROM rapporteur." + table + " WHERE document_id = 'A/RES/99/792@en'");
        }

        Cli replayed = replay("--document", "A/RES/99/792", "--stage", "stored");

        assertThat(replayed.exit()).as(replayed.err() + replayed.out()).isZero();
        assertThat(sql.number("SELECT count(*) FROM rapporteur.documents WHERE symbol = 'A/RES/99/792'"))
                .isEqualTo(1);
        assertThat(sql.column("SELECT state FROM rapporteur.links WHERE document_id = 'A/RES/99/792@en' AND"
                        + " target = 'A/RES/99/791'"))
                .containsExactly("HELD");
    }

    @Test
    void saysWhoseHistoryHasExpired() throws Exception {
        ingest(795);
        ConsumerRecord<byte[], byte[]> received = events(Topics::received, 795).get(0);
        send(received.topic(), received, null);

        Cli expired = replay("--document", "A/RES/99/795");

        assertThat(expired.exit()).isEqualTo(1);
        assertThat(expired.out()).contains("expired A/RES/99/795@en: its received event is no longer kept");
        assertThat(expired.err()).contains("found 0", "expired 1");
    }

    @Test
    void triesAgainWhatFailed() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty-797.txt"), "");
        assertThat(rapporteur.run("ingest", empty.toString()).exit()).isEqualTo(1);

        Cli failed = replay("--failed", "--source", "empty-797.txt");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).contains("EMPTY in the ingest");
        assertThat(failed.err()).contains("found 1, replayed 0", "failed 1");
    }

    private void ingest(int number) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, number));
    }

    /** Makes live what a former version of the parser might have read. */
    private void readOtherwise(int number) throws Exception {
        ConsumerRecord<byte[], byte[]> record = events(Topics::parsed, number).get(0);
        var serde = rapporteur
                .cluster()
                .serdes()
                .valuesOf(rapporteur.cluster().topics().parsed());
        Parsed parsed = serde.deserializer().deserialize(record.topic(), record.value());
        Objects.requireNonNull(parsed.getDocument().getTitle()).setValue("An older reading");
        send(record.topic(), record, serde.serializer().serialize(record.topic(), parsed));
        awaitTitle(number, "An older reading");
    }

    private void send(String topic, ConsumerRecord<byte[], byte[]> like, byte @Nullable [] value) throws Exception {
        var config = rapporteur.cluster().clientConfig();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, like.partition(), like.timestamp(), like.key(), value))
                    .get();
        }
    }

    private void awaitTitle(int number, String title) {
        await().atMost(PATIENCE).until(() -> title(number).equals(title));
    }

    private String title(int number) throws Exception {
        return sql.column("SELECT title FROM rapporteur.documents WHERE symbol = '" + Resolutions.symbol(number) + "'")
                .get(0);
    }

    private List<ConsumerRecord<byte[], byte[]>> events(Function<Topics, Topic<?, ?>> topic, int number) {
        return rapporteur.records(topic).stream()
                .filter(record -> record.value() != null
                        && new String(record.value(), UTF_8).contains("Lamps for lighthouse " + number + "\n"))
                .toList();
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = Connections.open(rapporteur.instance().database());
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private Path receipt() {
        return folder.resolve("receipt.json");
    }

    private Cli replay(String... args) {
        List<String> all =
                new ArrayList<>(List.of("replay", "--receipt", receipt().toString()));
        all.addAll(Arrays.asList(args));
        return rapporteur.run(all.toArray(String[]::new));
    }
}
