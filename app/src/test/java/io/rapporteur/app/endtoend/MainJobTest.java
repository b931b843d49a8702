package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import io.rapporteur.testing.NeedsShared;
import io.rapporteur.testing.SharedDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One installation for all tests; each has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "mainjob", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void storesADocumentWithItsParagraphsAndResolvedCitations(@TempDir Path folder) throws Exception {
        Cli ingested = rapporteur.run("ingest", Resolutions.file(folder, 101).toString());

        assertThat(ingested.exit()).isZero();
        assertThat(ingested.out()).containsPattern("A/RES/99/101@en +Lamps for lighthouse 101 +4 +3/3 .* stored");
        assertThat(ingested.err()).contains("requested 1, found 1, done 1, failed 0");
        assertThat(sql.column("SELECT target FROM rapporteur.citations WHERE document_id = 'A/RES/99/101@en'"
                        + " ORDER BY ordinal"))
                .containsExactly("A/RES/99/100", "S/RES/2331(2016)", "A/RES/61/180");
    }

    @Test
    void storesEverySample() {
        Path samples = Path.of(System.getProperty("rapporteur.root", "")).resolve("samples");

        Cli ingested = rapporteur.run("ingest", samples.toString());

        assertThat(ingested.err()).contains("failed 0");
        assertThat(ingested.exit()).isZero();
    }

    @Test
    @NeedsShared
    void storesWhatExtractFinds() throws Exception {
        Path seed = SharedDocuments.gold().resolve("hand/files/ctoc_cop_10_3_seed.txt");
        JsonNode extracted =
                new ObjectMapper().readTree(Cli.run("extract", seed.toString()).out());

        Cli ingested = rapporteur.run("ingest", seed.toString());

        assertThat(ingested.exit()).isZero();
        assertThat(sql.column("SELECT target || ' ' || place || ' ' || text FROM rapporteur.citations"
                        + " WHERE document_id = 'CTOC/COP/RES/10/3@en' AND mention <> 'ANAPHORA' ORDER BY ordinal"))
                .isEqualTo(StreamSupport.stream(extracted.get("citations").spliterator(), false)
                        .map(citation -> citation.get("target").asText() + " "
                                + citation.get("where").asText() + " "
                                + citation.get("text").asText())
                        .toList());
    }

    @Test
    void reportsTheSameBytesAsKnownAndEmitsNothingDownstream(@TempDir Path folder) throws Exception {
        String file = Resolutions.file(folder, 111).toString();
        rapporteur.run("ingest", file);
        long before = events("A/RES/99/111@en");

        Cli again = rapporteur.run("ingest", file);

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("A/RES/99/111@en", "already known");
        assertThat(events("A/RES/99/111@en")).isEqualTo(before).isEqualTo(1);
    }

    @Test
    void makesARevisionOfChangedBytes(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 121);
        rapporteur.run("ingest", file.toString());
        Files.writeString(file, Resolutions.text(121).replace("burning", "shining"));

        Cli changed = rapporteur.run("ingest", file.toString());

        assertThat(changed.out()).contains("stored, revision 2");
        assertThat(sql.column("SELECT revision FROM rapporteur.revisions WHERE document_id = 'A/RES/99/121@en'"
                        + " ORDER BY 1"))
                .containsExactly("1", "2");
        assertThat(sql.column("SELECT text FROM rapporteur.paragraphs WHERE document_id = 'A/RES/99/121@en'"))
                .anyMatch(text -> text.contains("shining"))
                .noneMatch(text -> text.contains("burning"));
    }

    @Test
    void holdsALinkOnceItsTargetArrives(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 132).toString());

        rapporteur.run("ingest", Resolutions.file(folder, 131).toString());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sql.column(
                        "SELECT state || ' ' || held_as FROM rapporteur.links WHERE target = 'A/RES/99/131'"))
                .containsExactly("HELD A/RES/99/131@en"));
        Cli page = rapporteur.run("show", "A/RES/99/131");
        assertThat(page.out()).contains("Cited by (1)", "A/RES/99/132@en");
    }

    @Test
    void makesDeadLettersOfBadFilesAndStoresTheOthers(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("empty.txt"));
        Files.write(folder.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4});
        Files.write(folder.resolve("picture.bin"), new byte[] {0, 1, 2, 3, 0, 5, 6, (byte) 200});
        Files.write(folder.resolve("huge.txt"), new byte[17 * 1024 * 1024]);
        Resolutions.file(folder, 141);

        Cli ingested = rapporteur.run(
                "ingest", folder.toString(), folder.resolve("missing.pdf").toString());

        assertThat(ingested.exit()).isEqualTo(1);
        assertThat(ingested.err())
                .contains("empty.txt: EMPTY: ", "broken.docx: BROKEN: ", "picture.bin: BINARY: ", "→ ")
                .contains(
                        "huge.txt: TOO_LARGE: the file has 17825792 bytes, the limit is 16777216",
                        "missing.pdf: NOT_FOUND: ")
                .contains("requested 2, found 5, done 1, failed 5");
        assertThat(ingested.out()).contains("A/RES/99/141@en");
        assertThat(sql.column("SELECT encode(bytes, 'hex') FROM rapporteur.dead_letters WHERE name = 'broken.docx'"))
                .containsExactly("504b030401020304");
    }

    @Test
    void takesADocumentWithoutWaitingForIt(@TempDir Path folder) throws Exception {
        Cli sent = rapporteur.run(
                "ingest", "--no-wait", "--json", Resolutions.file(folder, 161).toString());

        assertThat(sent.exit()).isZero();
        assertThat(sent.out()).contains("\"raw\"", "\"done\" : 1");
        await().atMost(PATIENCE).until(() -> events("A/RES/99/161@en") == 1);
    }

    @Test
    void tailsEventsAsReadableLines(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 171).toString());

        Cli tailed = rapporteur.run("tail", "--stage", "enriched", "--from-beginning", "--no-follow");

        assertThat(tailed.exit()).isZero();
        assertThat(tailed.lines()).anySatisfy(line -> assertThat(line)
                .contains("\"documentId\":\"A/RES/99/171@en\"", "\"target\":\"A/RES/61/180\"", "\"pinpoint\":null"));
    }

    @Test
    void limitsWhatItTails(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 181).toString());

        assertThat(rapporteur
                        .run("tail", "--stage", "links", "--from-beginning", "--limit", "2")
                        .lines())
                .hasSize(2);
    }

    @Test
    void showsADocumentWithItsCitationsMarked(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 191).toString());

        Cli page = rapporteur.run("show", "a/res/99/191");

        assertThat(page.out())
                .startsWith("A/RES/99/191  resolution · GA")
                .contains("revision 1 · resolution-191.txt")
                .contains("Recalling its resolution [99/190 of 11 March 2045],")
                .contains("Cites (3, 3 resolved)");
    }

    @Test
    void saysOfAStoredDocumentWhyItsCitationsLeadWhereTheyDo(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 221).toString());

        Cli page = rapporteur.run("show", "A/RES/99/221", "--explain");

        assertThat(page.out())
                .contains("rule its-of-adopting-organ, confidence 0.99")
                .containsPattern("organ from \".*General Assembly.*\" at \\d+\\.\\.\\d+");
    }

    @Test
    void saysOfADocumentThatIsNotHeldHowOftenItIsCited(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 201).toString());

        Cli page = rapporteur.run("show", "A/RES/99/200");

        assertThat(page.exit()).isEqualTo(1);
        assertThat(page.err()).contains("no document A/RES/99/200 is stored", "cited here 1 time:", "A/RES/99/201@en");
    }

    @Test
    void tellsTheStateOfEveryStage(@TempDir Path folder) throws Exception {
        rapporteur.run("ingest", Resolutions.file(folder, 211).toString());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        rapporteur.run("status", "--json").out())
                .contains("\"stage\" : \"ingest\"", "\"stage\" : \"sink\"", "\"unfinished\" : [ ]"));
        assertThat(rapporteur.run("status").out()).contains("per second", "documents ", "dead letters");
    }

    @Test
    void takesAnOptionOrVariableThatIsSetToNothingForNone() {
        Cli agreed = rapporteur.run("topics", "--prefix", "", "--group-prefix", "", "--client-properties", "");

        assertThat(agreed.exit()).as(agreed.err()).isZero();
        assertThat(agreed.out()).contains("mainjob.raw");
    }

    @Test
    void findsTheTopicsAsTheCatalogueHasThem() {
        Cli agreed = rapporteur.run("topics");
        Cli contradicted = rapporteur.run("topics", "--partitions", "7");

        assertThat(agreed.exit()).isZero();
        assertThat(agreed.lines())
                .hasSize(1 + rapporteur.cluster().topics().all().size());
        assertThat(contradicted.exit()).isEqualTo(1);
        assertThat(contradicted.err()).contains("mainjob.raw must have 7 partitions, got: 4");
    }

    private long events(String documentId) {
        return rapporteur.records(Topics::enriched, documentId).size();
    }
}
