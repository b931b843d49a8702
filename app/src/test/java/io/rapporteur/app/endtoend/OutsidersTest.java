package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import io.rapporteur.testing.TestProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as programs meet it that are not ours and know no class of it: by its topics and its registry alone. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsidersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path ROOT = Path.of(System.getProperty("rapporteur.root", ""));
    private static final String ENRICHED = "outsiders.enriched";
    private static final String LINKS = "outsiders.links";

    @TempDir
    private Path folder;

    private Installation rapporteur;
    private String brokers;
    private String registry;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "outsiders", data);
        brokers = backing.bootstrapServers();
        registry = backing.registryUrl();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void storesWhatKcatDrops() throws Exception {
        Path file = Resolutions.file(folder, 501);

        kcat("-P", "-t", "outsiders.raw", "-k", "lamps.txt", file.toString());

        awaitStored(501);
        assertThat(rapporteur.sql().column("SELECT name FROM rapporteur.dropped WHERE name LIKE 'lamps%'"))
                .containsExactly("lamps.txt");
    }

    @Test
    void storesAPageOfTypedTextThatKcatDrops() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"), "<html><body><pre>\n" + Resolutions.text(511) + "</pre></body></html>");

        kcat("-P", "-t", "outsiders.raw", "-k", "page.html", page.toString());

        awaitStored(511);
        assertThat(rapporteur
                        .sql()
                        .column("SELECT target FROM rapporteur.citations WHERE document_id = 'A/RES/99/511@en'"
                                + " ORDER BY ordinal"))
                .containsExactly("A/RES/99/510", "S/RES/2331(2016)", "A/RES/61/180");
    }

    @Test
    void givesKcatOneCommittedEventOfEachDocumentAndCitation() throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 521));
        awaitLinks(521);

        assertThat(kcat("-C", "-t", ENRICHED, "-o", "beginning", "-e", "-q", "-f", "%k\n"))
                .containsOnlyOnce("A/RES/99/521@en");
        assertThat(kcat("-C", "-t", LINKS, "-o", "beginning", "-e", "-q", "-f", "%k\n"))
                .containsOnlyOnce("A/RES/99/521@en#0", "A/RES/99/521@en#1", "A/RES/99/521@en#2");
    }

    @Test
    void givesKcatAvroAsJson() throws Exception {
        assumeTrue(
                kcat("-V").stream().anyMatch(line -> line.contains("Avro")),
                "this kcat was built without Avro, as Debian's is: docs/consume.md says which can");
        rapporteur.ingest(Resolutions.file(folder, 531));
        awaitLinks(531);

        List<String> links = kcat("-C", "-t", LINKS, "-o", "beginning", "-e", "-q", "-s", "value=avro", "-r", registry);

        assertThat(links).anyMatch(line -> line.contains("A/RES/99/531@en") && line.contains("A/RES/61/180"));
    }

    @Test
    void storesWhatAProgramDropsThatHasOnlyKafkasClient() throws Exception {
        Path first = Resolutions.file(folder, 541);
        Path second = Resolutions.file(folder, 542);

        List<String> printed = TestProgram.run(
                program("DropFile.java", brokers, "outsiders.raw", first.toString(), second.toString()));

        assertThat(printed)
                .filteredOn(line -> line.contains(" at outsiders.raw-"))
                .hasSize(2);
        awaitStored(541);
        awaitStored(542);
    }

    @Test
    void givesAProgramThatHasOnlyConfluentsClientGenericRecords() throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 551));
        awaitLinks(551);

        JsonNode document = event(program("ReadEvents.java", reading(ENRICHED, "java")), "A/RES/99/551@en");
        JsonNode link = event(program("ReadEvents.java", reading(LINKS, "java")), "A/RES/99/551@en#2");

        check(document, link, 551);
    }

    @Test
    void givesAPythonProgramTheSame() throws Exception {
        Optional<String> python = pythonWithItsModules();
        assumeTrue(
                python.isPresent(), "no python3 has the modules: apt-get install python3-confluent-kafka python3-avro");
        rapporteur.ingest(Resolutions.file(folder, 561));
        awaitLinks(561);

        JsonNode document = event(script(python.get(), reading(ENRICHED, "python")), "A/RES/99/561@en");
        JsonNode link = event(script(python.get(), reading(LINKS, "python")), "A/RES/99/561@en#2");

        check(document, link, 561);
    }

    private static void check(JsonNode document, JsonNode link, int number) {
        assertThat(document.get("text").asText()).isEqualTo(Resolutions.text(number));
        assertThat(document.get("citations")).hasSize(Resolutions.CITATIONS);
        assertThat(link.get("state").asText()).isEqualTo("NOT_HELD");
        assertThat(link.get("target").asText()).isEqualTo("A/RES/61/180");
    }

    /** What the reading programs of the documentation are started with. */
    private String[] reading(String topic, String group) {
        return new String[] {brokers, registry, topic, group + "-of-" + topic};
    }

    /** The event of a key as such a program prints it. */
    private static JsonNode event(List<String> command, String key) throws IOException, InterruptedException {
        try (var reader = TestProgram.start(command)) {
            reader.awaitLines(line -> line.startsWith(key + " "), 1);
            String line = reader.lines().stream()
                    .filter(each -> each.startsWith(key + " "))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(line.substring(key.length()));
        }
    }

    private List<String> kcat(String... options) throws IOException, InterruptedException {
        assumeTrue(isOnPath("kcat"), "kcat is not there: apt-get install kcat");
        List<String> command = new ArrayList<>(List.of("kcat", "-b", brokers));
        command.addAll(Arrays.asList(options));
        return TestProgram.run(command);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /** A program of the documentation, compiled and run with the class path of somebody who has none of our classes. */
    private static List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                TestProgram.javaProgram(),
                "-Xmx256m",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !isOurs(Path.of(entry)))
                        .collect(Collectors.joining(File.pathSeparator)),
                ROOT.resolve("docs/examples").resolve(name).toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static List<String> script(String python, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(python, ROOT.resolve("docs/examples/read_events.py").toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** The first of the path, or that of the system, for which packages install modules. */
    private static Optional<String> pythonWithItsModules() throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (isOnPath(python)) {
                try (var probe = TestProgram.start(List.of(python, "-c", "import confluent_kafka, avro"))) {
                    if (probe.exit() == 0) {
                        return Optional.of(python);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What this build makes, but for the module that only unpacks Confluent's client. */
    private static boolean isOurs(Path entry) {
        return entry.toAbsolutePath().startsWith(ROOT.toAbsolutePath())
                && !entry.toString().contains("confluent-client");
    }

    private void awaitStored(int number) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rapporteur
                        .sql()
                        .number("SELECT count(*) FROM rapporteur.documents WHERE symbol = '"
                                + Resolutions.symbol(number) + "'"))
                .isEqualTo(1));
    }

    /** Links are told after the document. */
    private void awaitLinks(int number) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rapporteur
                        .sql()
                        .number("SELECT count(*) FROM rapporteur.links WHERE document_id = '"
                                + Resolutions.symbol(number) + "@en'"))
                .isEqualTo(Resolutions.CITATIONS));
    }
}
