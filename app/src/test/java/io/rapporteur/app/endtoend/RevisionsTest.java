package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.command.Cli;
import io.rapporteur.app.drop.BatchReport;
import io.rapporteur.model.document.Limit;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which bytes are current, and that nothing is left of what failed; each test has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "revisions", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void makesKnownBytesCurrentAgainWhenOthersAre(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 501);
        rapporteur.ingest(file);
        garble(file, 501);
        rapporteur.ingest(file);
        assertThat(current("A/RES/99/501@en")).contains("2 ").doesNotContain("in accordance");
        Resolutions.file(folder, 501);

        Cli again = rapporteur.run("ingest", file.toString());

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).containsPattern("A/RES/99/501@en .* 3/3 .* current again, revision 3");
        assertThat(current("A/RES/99/501@en")).contains("3 ").contains("in accordance");
        assertThat(sql.column("SELECT outcome FROM rapporteur.arrivals WHERE 'A/RES/99/501@en' = ANY (document_ids)"
                        + " ORDER BY raw_timestamp"))
                .containsExactly("NEW", "NEW", "REINSTATED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.column("SELECT DISTINCT state || revision FROM rapporteur.links"
                                + " WHERE document_id = 'A/RES/99/501@en'"))
                        .containsExactly("NOT_HELD3"));
    }

    @Test
    void leavesThemAloneOnceTheyAreCurrent(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 511);
        rapporteur.ingest(file);
        garble(file, 511);
        rapporteur.ingest(file);
        Resolutions.file(folder, 511);
        rapporteur.ingest(file);
        assertThat(events("A/RES/99/511@en")).isEqualTo(3);

        Cli again = rapporteur.run("ingest", file.toString());

        assertThat(again.out()).containsPattern("A/RES/99/511@en .* already known");
        assertThat(events("A/RES/99/511@en")).isEqualTo(3);
    }

    @Test
    void findsThemUnchangedInAReplay(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 521);
        rapporteur.ingest(file);
        garble(file, 521);
        rapporteur.ingest(file);
        Resolutions.file(folder, 521);
        rapporteur.ingest(file);

        String receipt = folder.resolve("receipt.json").toString();
        Cli replayed = rapporteur.run("replay", "--receipt", receipt, "--document", "A/RES/99/521");

        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.out() + replayed.err())
                .contains("requested 1, found 1, replayed 1, unchanged 1, changed 0, superseded 0, failed 0");
        assertThat(current("A/RES/99/521@en")).contains("3 ");
    }

    @Test
    void namesTheSumsOfMoreThanFiftyFilesAndEachDocumentWhenAskedFor(@TempDir Path folder) throws Exception {
        for (int number = 540; number <= 540 + BatchReport.MAX_LISTED; number++) {
            Resolutions.file(folder, number);
        }

        Cli sums = rapporteur.run("ingest", folder.toString());
        Cli again = rapporteur.run("ingest", "--all", folder.toString());

        assertThat(sums.exit()).as(sums.err()).isZero();
        assertThat(sums.out())
                .contains("files: stored 51; documents 51, ", "a row for each document: --all")
                .doesNotContain("A/RES/99/540@en");
        assertThat(again.out().lines().filter(line -> line.matches("A/RES/99/5\\d\\d@en .* already known")))
                .hasSize(BatchReport.MAX_LISTED + 1);
    }

    @Test
    void leavesNothingOfADocumentThatFails(@TempDir Path folder) throws Exception {
        String text = Resolutions.text(531)
                .replace(
                        "1. Urges",
                        "1. Recalls its resolution 60/1 of 16 September 2005;\n\n2. Recalls its resolutions "
                                + "60/1, ".repeat(Limit.CITATIONS.defaultMax() + 1) + "and 60/2;\n\n3. Urges");
        Path file = Files.writeString(folder.resolve("failing.txt"), text);

        Cli ingested = rapporteur.run("ingest", file.toString());
        rapporteur.ingest(Resolutions.file(folder, 532));

        assertThat(ingested.exit()).isNotZero();
        assertThat(ingested.err()).contains("OVER_LIMIT", "RAPPORTEUR_MAX_CITATIONS", "dead letter of enricher");
        assertThat(events("A/RES/99/531@en")).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rapporteur.records(Topics::links))
                .extracting(record -> new String(record.key(), UTF_8))
                .contains("A/RES/99/532@en#0")
                .noneMatch(citation -> citation.startsWith("A/RES/99/531@en#")));
        assertThat(sql.number("SELECT count(*) FROM rapporteur.links WHERE document_id = 'A/RES/99/531@en'"))
                .isZero();
        assertThat(sql.number("SELECT count(*) FROM rapporteur.links WHERE held_as = 'A/RES/99/531@en'"))
                .isZero();
    }

    @Test
    void makesAClearDeadLetterOfARecordWithoutAValueUnlessItEndsALink(@TempDir Path folder) throws Exception {
        send(Topics::raw, "empty-541");
        send(Topics::received, "empty-541");
        send(Topics::parsed, "empty-541");
        send(Topics::enriched, "empty-541");
        send(Topics::links, "empty-541");
        send(Topics::arrivals, "empty-541");
        send(Topics::superseded, "empty-541#x");
        send(Topics::withdrawals, "empty-541");
        send(Topics::deadLetterDecisions, "empty-541");
        send(Topics::deadLetters, "empty-541-letter");
        send(Topics::replays, "empty-541");
        send(Topics::replayOutcomes, "empty-541");
        send(Topics::replayResults, "empty-541");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.column("SELECT stage || ' ' || reason FROM rapporteur.letters"
                                + " WHERE key = 'empty-541'::bytea ORDER BY stage"))
                        .containsExactly(
                                "enricher UNREADABLE_EVENT",
                                "ingest EMPTY",
                                "parser UNREADABLE_EVENT",
                                "sink UNREADABLE_EVENT",
                                "sink UNREADABLE_EVENT",
                                "sink UNREADABLE_EVENT"));
        assertThat(sql.column("SELECT detail FROM rapporteur.letters WHERE key = 'empty-541'::bytea"
                        + " AND reason = 'UNREADABLE_EVENT'"))
                .allMatch(detail -> detail.contains("without a value") || detail.contains("must have a value"));
        assertThat(sql.column("SELECT remedy || detail FROM rapporteur.letters WHERE key = 'empty-541'::bytea"
                        + " AND (stage = 'enricher' OR topic LIKE '%enriched')"))
                .hasSize(2)
                .allMatch(letter -> letter.contains("rapporteur withdraw"));
        assertThat(sql.column(
                        "SELECT stage || ' ' || topic || ' ' || coalesce(length(bytes), 0) FROM rapporteur.letters"
                                + " WHERE key = 'empty-541-letter'::bytea"))
                .as("stage, topic, bytes")
                .containsExactly("unknown unknown 0");
        assertThat(rapporteur.run("replay", "--list").exit()).isZero();
        rapporteur.ingest(Resolutions.file(folder, 541));
    }

    /** The bytes as a copy leaves them that was cut off. */
    private static void garble(Path file, int number) throws Exception {
        Files.writeString(file, Resolutions.text(number).replaceFirst(", in accordance(?s:.*)", " in acc"));
    }

    /** The current revision, and what it consists of. */
    private String current(String document) throws Exception {
        return String.join(
                "\n",
                sql.column("SELECT d.revision || ' ' || p.text FROM rapporteur.documents d JOIN rapporteur.paragraphs p"
                        + " USING (document_id) WHERE document_id = '" + document + "' ORDER BY p.node"));
    }

    private int events(String document) {
        return rapporteur.records(Topics::enriched, document).size();
    }

    private void send(Function<Topics, Topic<?, ?>> topic, String key) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", rapporteur.cluster().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            String name = topic.apply(rapporteur.cluster().topics()).name();
            producer.send(new ProducerRecord<>(name, key, null)).get();
        }
    }
}
