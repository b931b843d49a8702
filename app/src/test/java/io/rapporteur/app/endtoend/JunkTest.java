package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tool on an installation onto whose topics, all of them, somebody has written what belongs on none. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.Random.class)
class JunkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation rapporteur;
    private Map<String, Integer> junk;
    private Path folder;

    @BeforeAll
    void writeJunk(BackingServices backing, @TempDir Path folder) throws Exception {
        this.folder = folder;
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (var first = Installation.start(backing, "junk", folder.resolve("data"))) {
            first.ingest(Resolutions.file(folder, 901));
            first.ingest(Resolutions.file(folder, 902));
            assertThat(first.run("replay", "--document", Resolutions.symbol(901), "--receipt", receipt())
                            .exit())
                    .isZero();
            junk = new Junk(first).write();
        }
        Resolutions.file(inbox, 903);
        // The services and the watched folder start on what is there.
        rapporteur = Installation.start(backing, "junk", folder.resolve("data"), inbox);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(documents()).hasSize(3));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(rapporteur.run("status", "--json").out()).doesNotContainPattern("\"lag\" : [1-9]"));
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @ParameterizedTest
    @CsvSource({"received", "parsed", "enriched", "links", "arrivals", "dead-letter-decisions"})
    void tailsWhatCanBeReadAndNamesTheRest(String stage) {
        Cli tailed = rapporteur.run("tail", "--stage", stage, "--from-beginning", "--no-follow");

        survived(tailed);
        int written = junk.get("junk." + stage);
        assertThat(tailed.err()).contains("passed over " + written + " records that cannot be read");
        assertThat(tailed.err().lines().filter(line -> line.startsWith("cannot be read junk." + stage + "-")))
                .hasSize(Math.min(written, 10));
        assertThat(tailed.lines()).allMatch(line -> line.startsWith("{\"topic\":\"junk." + stage + "\""));
    }

    @Test
    void tailsLettersWithWhatTheirHeadersSay() {
        Cli tailed = rapporteur.run("tail", "--stage", "dead-letters", "--from-beginning", "--no-follow");

        survived(tailed);
        assertThat(tailed.lines()).hasSameSizeAs(rapporteur.records(Topics::deadLetters));
    }

    @Test
    void listsLettersAndShowsEachOfThem() {
        Cli listed = rapporteur.run("dead-letters", "list");

        survived(listed);
        assertThat(listed.out()).contains("UNREADABLE_EVENT");
        // One of each kind: many differ in nothing but their place.
        Map<String, String> ids = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : rapporteur.records(Topics::deadLetters)) {
            ids.put(kind(letter), RecordPosition.of(letter).toString());
        }
        assertThat(ids.values())
                .hasSizeGreaterThan(3)
                .allSatisfy(id -> survived(rapporteur.run("dead-letters", "show", id)));
    }

    /** What it says of its stage and its reason, and the names of all its headers. */
    private static String kind(ConsumerRecord<byte[], byte[]> letter) {
        List<String> words = new ArrayList<>();
        for (Header header : letter.headers()) {
            boolean says =
                    Set.of(DeadLetterHeaders.STAGE, DeadLetterHeaders.REASON).contains(header.key());
            words.add(header.key() + (says ? new String(header.value(), UTF_8) : ""));
        }
        return words + (letter.value() == null ? " without bytes" : "");
    }

    @Test
    void listsReplays() {
        Cli listed = rapporteur.run("replay", "--list");

        survived(listed);
        assertThat(listed.out()).contains("--document " + Resolutions.symbol(901));
        assertThat(listed.err()).contains("passed over " + junk.get("junk.replays") + " records");
    }

    @Test
    void replaysADocument() {
        Cli replayed = rapporteur.run(
                "replay", "--document", Resolutions.symbol(902), "--stage", "parsed", "--receipt", receipt());

        survived(replayed);
        assertThat(replayed.err()).contains("requested 1, found 1, replayed 1");
    }

    @Test
    void comparesAll() throws Exception {
        Cli compared = rapporteur.run("replay", "--all", "--compare", "--receipt", receipt());

        survived(compared);
        long all = rapporteur.sql().number("SELECT count(DISTINCT content_hash) FROM rapporteur.revisions");
        assertThat(compared.err()).contains("found " + all + ", replayed " + all + ", unchanged " + all);
    }

    @Test
    void tellsTheStatus() throws Exception {
        Cli told = rapporteur.run("status", "--json");

        survived(told);
        JsonNode status = new ObjectMapper().readTree(told.out());
        assertThat(status.at("/stored/documents").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(status.at("/deadLetters/UNREADABLE_EVENT").asInt()).isPositive();
    }

    @Test
    void comparesTheCatalogue() {
        survived(rapporteur.run("topics"));
    }

    @Test
    void rebuilds() throws Exception {
        List<String> before = documents();

        Cli rebuilt = rapporteur.run("rebuild");

        survived(rebuilt);
        assertThat(rebuilt.err()).contains("lost 0, failed 0");
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void checksAndFindsNoFaultInWhatIsNoEvent() {
        Cli checked = rapporteur.run("check");

        survived(checked);
        assertThat(checked.err()).contains("cannot be read junk.").contains("faults 0");
    }

    @Test
    void showsAndIngests() throws Exception {
        survived(rapporteur.run("show", Resolutions.symbol(903)));
        survived(rapporteur.run("cites", Resolutions.symbol(903)));
        survived(rapporteur.run("wanted"));
        Cli ingested = rapporteur.run("ingest", Resolutions.file(folder, 901).toString());
        survived(ingested);
        assertThat(ingested.out()).contains("already known");
    }

    private String receipt() {
        return folder.resolve("receipt.json").toString();
    }

    /** What is no event of the raw topic is text, and becomes a document without a symbol. */
    private List<String> documents() throws Exception {
        return rapporteur
                .sql()
                .column("SELECT document_id || ' ' || revision FROM rapporteur.documents"
                        + " WHERE symbol IS NOT NULL ORDER BY 1");
    }

    private static void survived(Cli command) {
        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(command.err()).doesNotContain("defect").doesNotContain("unexpected");
    }
}
