package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults made by hand in a real installation: each is found, mended, and gone when it is looked for again. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CITING = "A/RES/99/502@en";

    private Installation rapporteur;
    private Sql sql;
    private Path folder;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path folder) throws Exception {
        this.folder = folder;
        rapporteur = Installation.start(backing, "checked", folder.resolve("data"));
        sql = rapporteur.sql();
        rapporteur.ingest(Resolutions.file(folder, 501));
        rapporteur.ingest(Resolutions.file(folder, 502));
        Cli rejected = rapporteur.run(
                "ingest", Files.createFile(folder.resolve("empty.txt")).toString());
        assertThat(rejected.exit()).isEqualTo(1);
        assertThat(rapporteur.run("dead-letters", "drop", "--all").exit()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.number("SELECT count(*) FROM rapporteur.dead_letter_decisions"))
                        .isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(links("state = 'HELD'")).isEqualTo(1));
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void findsNoFaultInAnInstallationThatIsWhole() {
        Cli checked = rapporteur.run("check");

        assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
        assertThat(checked.err()).contains("faults 0");
    }

    static Stream<Arguments> findsAndMendsRowsThatAreNotThoseOfTheirEvents() {
        return Stream.of(
                argumentSet(
                        "a little of everything is gone or too much",
                        Map.of(
                                "DELETE FROM rapporteur.arrivals WHERE raw_offset = 0",
                                "ARRIVAL_WITHOUT_ROW",
                                "DELETE FROM rapporteur.dead_letter_decisions",
                                "DECISION_WITHOUT_ROW",
                                "DELETE FROM rapporteur.paragraphs WHERE document_id = 'A/RES/99/502@en' AND node > 3",
                                "PARTS_DIFFER",
                                "INSERT INTO rapporteur.footnotes VALUES ('A/RES/98/1@en', 1, '1', NULL, 'x', 0, 1)",
                                "PARTS_WITHOUT_DOCUMENT",
                                "DELETE FROM rapporteur.links WHERE citation_id = 'A/RES/99/502@en#0'",
                                "LINK_ROW_DIFFERS",
                                "INSERT INTO rapporteur.links VALUES ('A/RES/98/1@en#0', 'A/RES/98/1@en', 0, 1,"
                                        + " 'A/RES/1/1', NULL, 'NOT_HELD', 'preamble 1', NULL)",
                                "LINK_ROW_WITHOUT_EVENT")),
                argumentSet(
                        "a document is gone, and a link is of another revision",
                        Map.of(
                                "DELETE FROM rapporteur.documents WHERE document_id = 'A/RES/99/502@en'",
                                "DOCUMENT_WITHOUT_ROW",
                                "UPDATE rapporteur.links SET revision = 7 WHERE citation_id = 'A/RES/99/502@en#1'",
                                "LINK_ROW_DIFFERS")),
                argumentSet(
                        "a citation has another target",
                        Map.of(
                                "UPDATE rapporteur.citations SET target = 'A/RES/1/1' WHERE ordinal = 1",
                                "PARTS_DIFFER")),
                argumentSet(
                        "a citation is gone",
                        Map.of(
                                "DELETE FROM rapporteur.citations WHERE document_id = 'A/RES/99/502@en' AND ordinal ="
                                        + " 1",
                                "PARTS_DIFFER")),
                argumentSet(
                        "a revision is gone, and a link is not held",
                        Map.of(
                                "DELETE FROM rapporteur.revisions WHERE document_id = 'A/RES/99/502@en'",
                                "PARTS_DIFFER",
                                "UPDATE rapporteur.links SET state = 'NOT_HELD', held_as = NULL WHERE state = 'HELD'",
                                "LINK_ROW_DIFFERS")));
    }

    @ParameterizedTest
    @MethodSource
    void findsAndMendsRowsThatAreNotThoseOfTheirEvents(Map<String, String> kindOfChange) throws Exception {
        List<String> before = rows();
        for (String change : kindOfChange.keySet()) {
            sql.change(change);
        }
        assertThat(rows()).isNotEqualTo(before);

        assertThat(kinds(rapporteur.run("check", "--json"))).containsAll(kindOfChange.values());
        mended(rapporteur.run("check", "--repair"));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void deletesDocumentsWithoutEventsOnlyWhenTheirLossIsAccepted() throws Exception {
        List<String> before = rows();
        sql.change(
                "INSERT INTO rapporteur.documents (document_id, revision, kind, language, part, span_start, span_end)"
                        + " VALUES ('A/RES/98/9@en', 1, 'RESOLUTION', 'en', 0, 0, 1)");

        Cli kept = rapporteur.run("check", "--repair");
        Cli deleted = rapporteur.run("check", "--repair", "--accept-loss");

        assertThat(kept.exit()).isEqualTo(1);
        assertThat(kept.out()).contains("document without event 1").contains("A/RES/98/9@en", "--accept-loss");
        mended(deleted);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void withdrawsTheLinksOfADocumentThatNeverCame() throws Exception {
        // As a document leaves them that became a dead letter after part of its work was sent.
        send("A/RES/97/1@en", 0, 1, "A/RES/99/501", "A/RES/99/501@en", LinkState.HELD);
        send("A/RES/97/1@en", 1, 1, "A/RES/61/180", null, LinkState.NOT_HELD);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(links("document_id = 'A/RES/97/1@en'"))
                .isEqualTo(2));

        Cli found = rapporteur.run("check", "--json", "--all");
        mended(rapporteur.run("check", "--repair"));

        assertThat(kinds(found)).containsOnly("LINK_WITHOUT_CITATION").hasSize(2);
        assertThat(sql.column("SELECT state FROM rapporteur.links WHERE document_id = 'A/RES/97/1@en'"))
                .containsOnly("WITHDRAWN");
    }

    @Test
    void tellsALinkAgainThatSomebodyHasWithdrawn() throws Exception {
        send(CITING, 0, 1, "A/RES/99/501", null, LinkState.WITHDRAWN);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(links("citation_id = 'A/RES/99/502@en#0' AND state = 'WITHDRAWN'"))
                        .isEqualTo(1));

        Cli found = rapporteur.run("check", "--json");
        mended(rapporteur.run("check", "--repair"));

        assertThat(kinds(found)).containsExactly("CITATION_WITHOUT_LINK");
        assertThat(sql.column("SELECT held_as FROM rapporteur.links WHERE citation_id = 'A/RES/99/502@en#0'"))
                .containsExactly("A/RES/99/501@en");
    }

    @Test
    void setsRightWhetherATargetIsHeld() throws Exception {
        send(CITING, 0, 1, "A/RES/99/501", null, LinkState.NOT_HELD);
        send(CITING, 1, 1, "S/RES/2331(2016)", "S/RES/2331(2016)@en", LinkState.HELD);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(links("held_as = 'S/RES/2331(2016)@en'"))
                .isEqualTo(1));

        Cli found = rapporteur.run("check", "--json");
        mended(rapporteur.run("check", "--repair"));

        assertThat(kinds(found)).containsExactlyInAnyOrder("NOT_HELD_THOUGH_THERE", "HELD_BY_NOBODY");
        assertThat(sql.column("SELECT ordinal FROM rapporteur.links WHERE state = 'HELD' AND document_id ="
                        + " 'A/RES/99/502@en'"))
                .containsExactly("0");
    }

    @Test
    void namesARebuildForLettersWithoutRows() throws Exception {
        sql.change("DELETE FROM rapporteur.letters WHERE reason = 'EMPTY'");

        Cli repaired = rapporteur.run("check", "--repair");
        Cli rebuilt = rapporteur.run("rebuild");
        Cli checked = rapporteur.run("check");

        assertThat(repaired.exit()).isEqualTo(1);
        assertThat(repaired.out()).contains("letter without row 1", "Run 'rapporteur rebuild'");
        assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
        assertThat(checked.out()).doesNotContain("letter without row");
        assertThat(sql.number("SELECT count(*) FROM rapporteur.letters WHERE reason = 'EMPTY'"))
                .isEqualTo(1);
    }

    @Test
    void readsAgainWhatHasNoOutcome() throws Exception {
        String hash = sql.column("SELECT content_hash FROM rapporteur.revisions WHERE document_id = 'A/RES/99/501@en'")
                .get(0);
        String place = "FROM rapporteur.arrivals WHERE content_hash = '" + hash + "'";
        for (String key : sql.column("SELECT raw_partition || '-' || raw_offset " + place)) {
            forget(rapporteur.cluster().topics().arrivals().name(), key);
        }
        sql.change("DELETE " + place);

        Cli found = rapporteur.run("check", "--json");
        mended(rapporteur.run("check", "--repair"));

        assertThat(kinds(found)).containsExactlyInAnyOrder("RAW_WITHOUT_OUTCOME", "RECEIVED_WITHOUT_ARRIVAL");
        assertThat(sql.number("SELECT count(*) " + place)).isEqualTo(1);
    }

    @Test
    void enrichesAgainWhatWasLostBehindTheParser() throws Exception {
        String links =
                "SELECT citation_id || state FROM rapporteur.links WHERE document_id = '" + CITING + "' ORDER BY 1";
        List<String> before = sql.column(links);
        forget(rapporteur.cluster().topics().enriched().name(), CITING);

        Cli found = rapporteur.run("check", "--json", "--all");
        mended(rapporteur.run("check", "--repair"));

        assertThat(kinds(found)).contains("PARSED_WITHOUT_ENRICHED", "DOCUMENT_WITHOUT_EVENT", "LINK_WITHOUT_CITATION");
        assertThat(sql.column(links)).isEqualTo(before);
    }

    @Test
    void tellsHowToMendALinkThatIsAhead() throws Exception {
        send(CITING, 2, 99, "A/RES/61/180", null, LinkState.NOT_HELD);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(links("revision = 99")).isEqualTo(1));

        Cli left = rapporteur.run("check", "--repair");
        forget(rapporteur.cluster().topics().links().name(), CITING + "#2");
        mended(rapporteur.run("check", "--repair"));

        assertThat(left.exit()).isEqualTo(1);
        assertThat(left.out()).contains("link ahead 1", "a record without a value");
        assertThat(links("revision = 99")).isZero();
    }

    @Test
    void findsNoFaultsInWhatIsUnderWay() throws Exception {
        List<Path> files = Resolutions.files(folder, 601, 641);
        List<String> arguments = new ArrayList<>(List.of("ingest", "--no-wait"));
        files.forEach(file -> arguments.add(file.toString()));
        Cli sent = rapporteur.run(arguments.toArray(String[]::new));
        assertThat(sent.exit()).as(sent.err()).isZero();

        for (int i = 0; i < 3; i++) {
            Cli checked = rapporteur.run("check");
            assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
        }
    }

    @Test
    void wantsARepairForAnAcceptedLoss() {
        assertThat(rapporteur.run("check", "--accept-loss").exit()).isEqualTo(2);
    }

    private static void mended(Cli repaired) {
        assertThat(repaired.exit()).as(repaired.out() + repaired.err()).isZero();
        assertThat(repaired.err()).contains(", left 0");
    }

    private static List<String> kinds(Cli checked) throws Exception {
        assertThat(checked.exit()).as(checked.out() + checked.err()).isEqualTo(1);
        List<String> kinds = new ArrayList<>();
        for (String line : checked.lines()) {
            JsonNode fault = new ObjectMapper().readTree(line);
            if (fault.has("kind")) {
                kinds.add(fault.get("kind").asText());
            } else {
                assertThat(fault.get("total").asInt()).isGreaterThanOrEqualTo(kinds.size());
            }
        }
        return kinds;
    }

    private long links(String condition) throws Exception {
        return sql.number("SELECT count(*) FROM rapporteur.links WHERE " + condition);
    }

    /** Everything that a fault may touch. */
    private List<String> rows() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "arrivals",
                "letters",
                "dead_letter_decisions",
                "documents",
                "revisions",
                "paragraphs",
                "footnotes",
                "citations",
                "links")) {
            rows.addAll(sql.column("SELECT t::text FROM rapporteur." + table + " t ORDER BY 1"));
        }
        return rows;
    }

    /** A tombstone: the key is gone. */
    private void forget(String topic, String key) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", rapporteur.cluster().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), null))
                    .get();
        }
    }

    private void send(
            String documentId, int ordinal, int revision, String target, @Nullable String heldAs, LinkState state)
            throws Exception {
        var topic = rapporteur.cluster().topics().links();
        var link = new Link(
                documentId + "#" + ordinal,
                documentId,
                revision,
                ordinal,
                target,
                heldAs,
                state,
                "preamble 1",
                null,
                new Maker("nobody", "1", ""),
                null);
        Map<String, Object> config =
                Map.of("bootstrap.servers", rapporteur.cluster().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
                var events = rapporteur.cluster().serdes().valuesOf(topic).serializer()) {
            producer.send(new ProducerRecord<>(
                            topic.name(), link.getCitationId().getBytes(UTF_8), events.serialize(topic.name(), link)))
                    .get();
        }
    }
}
