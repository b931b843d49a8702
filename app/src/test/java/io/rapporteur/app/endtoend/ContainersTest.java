package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.app.command.Cli;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Archives and mails on a whole instance: each file in them has an outcome of its own; each test has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "containers", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void storesEachDocumentOfAnArchiveAndNamesTheOneThatIsBroken(@TempDir Path folder) throws Exception {
        Path archive = archive(
                folder.resolve("first.zip"),
                Map.of(
                        "res/401.txt", Resolutions.text(401),
                        "res/402.txt", Resolutions.text(402),
                        "scan.pdf", "%PDF-1.4 and no more"));

        Cli ingested = rapporteur.run("ingest", archive.toString());

        assertThat(ingested.exit()).isEqualTo(1);
        assertThat(ingested.out()).contains("A/RES/99/401@en", "A/RES/99/402@en");
        assertThat(ingested.err()).contains("first.zip/scan.pdf: BROKEN", "requested 1, found 3, done 2, failed 1");
        assertThat(sql.column("SELECT name || ' ' || outcome || coalesce(' ' || entries, '') FROM rapporteur.arrivals"
                        + " WHERE name LIKE 'first.zip%' ORDER BY name"))
                .containsExactly("first.zip UNPACKED 3", "first.zip/res/401.txt NEW", "first.zip/res/402.txt NEW");
        assertThat(sql.column("SELECT l.name || ' ' || l.reason FROM rapporteur.letters l JOIN rapporteur.arrivals a"
                        + " ON (a.raw_partition, a.raw_offset) = (l.container_partition, l.container_offset)"
                        + " WHERE a.name = 'first.zip'"))
                .containsExactly("first.zip/scan.pdf BROKEN");
        assertThat(rapporteur
                        .run("dead-letters", "list", "--name", "first.zip/*")
                        .out())
                .contains("first.zip/scan.pdf");
    }

    @Test
    void knowsTheFilesOfAnArchiveThatIsDroppedAgain(@TempDir Path folder) throws Exception {
        Path archive = archive(folder.resolve("again.zip"), Map.of("411.txt", Resolutions.text(411)));
        rapporteur.ingest(archive);

        Cli again = rapporteur.run("ingest", archive.toString());

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).containsPattern("A/RES/99/411@en .* already known");
        assertThat(rapporteur.records(Topics::enriched, "A/RES/99/411@en")).hasSize(1);
        assertThat(sql.column("SELECT outcome FROM rapporteur.arrivals WHERE name = 'again.zip/411.txt'"
                        + " ORDER BY raw_timestamp"))
                .containsExactlyInAnyOrder("NEW", "KNOWN");
    }

    @Test
    void storesTheAttachmentOfAMail(@TempDir Path folder) throws Exception {
        Path mail = Files.writeString(
                folder.resolve("letter.eml"),
                """
                From: keeper@example.org
                To: archive@example.org
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=b"

                --=b
                Content-Type: text/plain

                Dear colleagues, the text is attached.
                --=b
                Content-Type: text/plain; charset=utf-8; name="421.txt"
                Content-Disposition: attachment; filename="421.txt"

                """
                        + Resolutions.text(421) + "\n--=b--\n");

        rapporteur.ingest(mail);

        assertThat(sql.column("SELECT name FROM rapporteur.revisions WHERE document_id = 'A/RES/99/421@en'"))
                .containsExactly("letter.eml/421.txt");
        assertThat(sql.column("SELECT left_out FROM rapporteur.arrivals WHERE name = 'letter.eml'"))
                .containsExactly("{\"texts of mails that have a document attached: 1\"}");
    }

    @Test
    void unpacksTheArchiveOfADeadLetterOnceHoweverOftenItIsSentAgain(@TempDir Path folder) throws Exception {
        Path archive = archive(folder.resolve("late.zip"), Map.of("431.txt", Resolutions.text(431)));
        letter("late.zip", Files.readAllBytes(archive));
        await().atMost(PATIENCE)
                .until(() -> rapporteur
                                .run("dead-letters", "list", "--name", "late.zip")
                                .exit()
                        == 0);
        String receipt = folder.resolve("receipt.json").toString();

        Cli replayed = rapporteur.run("replay", "--failed", "--source", "late.zip", "--receipt", receipt);

        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.out() + replayed.err()).contains("requested 1, found 1, replayed 1");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rapporteur.records(Topics::enriched, "A/RES/99/431@en"))
                .hasSize(1));
        assertThat(rapporteur.run("dead-letters", "list", "--name", "late.zip").exit())
                .isEqualTo(1);
        Cli nothing = rapporteur.run("replay", "--failed", "--source", "late.zip", "--receipt", receipt);
        assertThat(nothing.out() + nothing.err()).contains("found 0");
        assertThat(sql.number("SELECT count(*) FROM rapporteur.arrivals WHERE name = 'late.zip'"))
                .isEqualTo(1);
    }

    @Test
    void leavesNothingForACheckToFind(@TempDir Path folder) throws Exception {
        rapporteur.ingest(archive(
                folder.resolve("check.zip"),
                Map.of(
                        "441.txt", Resolutions.text(441),
                        "442.txt", Resolutions.text(442))));

        Cli checked = rapporteur.run("check");

        assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
    }

    private static Path archive(Path file, Map<String, String> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** As a former version would have written it, which knew no archives. */
    private void letter(String name, byte[] archive) throws Exception {
        Topics topics = rapporteur.cluster().topics();
        var failed = new RecordPosition(topics.raw().name(), 0, 0);
        var sent = new RecordHeaders().add("filename", name.getBytes(UTF_8));
        var headers = LetterHeaders.about(sent, failed, System.currentTimeMillis())
                .by(Stage.INGEST.id(), "0.0.1")
                .because(Reason.UNSUPPORTED_FORMAT, "a zip archive is not read", "unpack it")
                .headers();
        Map<String, Object> config =
                Map.of("bootstrap.servers", rapporteur.cluster().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topics.deadLetters().name(), 0, name.getBytes(UTF_8), archive, headers))
                    .get();
        }
    }
}
