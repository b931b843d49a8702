package io.rapporteur.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import io.rapporteur.testing.TestProgram;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each service as a process of its own on a cluster of somebody else, set up by one properties file, variables and options. */
@ExtendWith(BackingServicesExtension.class)
class StandaloneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("running .*address=\"(http://[^\"]+)\"");

    private static final String RESOLUTION =
            """
            Resolution adopted by the General Assembly on 12 March 2045

            99/7. Lamps for lighthouses

            The General Assembly,

            Recalling its resolution 61/180 of 20 December 2006,

            1. Decides to remain seized of the matter.
            """;

    @TempDir
    private Path folder;

    @Test
    void refusesToStartWhereTheOperatorHasNotMadeTheTopicsAndNamesThemAll(BackingServices backing) throws Exception {
        Path settings = settings(backing, "bare");

        try (var parser = service(settings, "parser", "--topics", "check")) {

            assertThat(parser.exit()).isEqualTo(2);
            assertThat(String.join("\n", parser.lines()))
                    .contains("topic bare.received must exist; create it with 4 partitions and {")
                    .contains("topic bare.parsed must exist", "or start with --topics create");
        }
    }

    @Test
    void servesAsFiveProcessesThatReadOneFileOfSettings(BackingServices backing) throws Exception {
        Path settings = settings(backing, "standalone");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (var ingest = service(settings, "ingest")) {
            awaitStarted(ingest);
            // What the first has created is as the catalogue has it; the last is told not to look.
            try (var parser = service(settings, "parser", "--topics", "check");
                    var enricher = service(settings, "enricher", "--topics=check");
                    var sink = service(settings, "sink", "--topics", "off");
                    var watch = service(settings, "watch", "--watch-folder", inbox.toString());
                    var api = service(settings, "api", "--api-port", "0")) {
                for (TestProgram each : List.of(parser, enricher, sink, watch, api)) {
                    awaitStarted(each);
                }

                Files.writeString(inbox.resolve("lamps.txt"), RESOLUTION);

                String document = address(api) + "/documents/A/RES/99/7";
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(get(document))
                        .contains("Lamps for lighthouses", "A/RES/61/180"));
            }
        }
    }

    /** What an operator mounts: one file for all services. */
    private Path settings(BackingServices backing, String name) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".properties"),
                """
                RAPPORTEUR_BOOTSTRAP_SERVERS=%s
                RAPPORTEUR_REGISTRY_URL=%s
                RAPPORTEUR_TOPIC_PREFIX=%s.
                RAPPORTEUR_GROUP_PREFIX=department.
                RAPPORTEUR_DATABASE_URL=%s
                RAPPORTEUR_DATABASE_USER=%s
                RAPPORTEUR_DATABASE_PASSWORD=%s
                RAPPORTEUR_STATE_FOLDER=%s
                """
                        .formatted(
                                backing.bootstrapServers(),
                                backing.registryUrl(),
                                name,
                                backing.database(name),
                                backing.user(),
                                backing.password(),
                                folder.resolve("state")));
    }

    private static TestProgram service(Path settings, String... words) throws Exception {
        return TestProgram.java(ServicesMain.class, Map.of("RAPPORTEUR_SETTINGS_FILE", settings.toString()), words);
    }

    private static void awaitStarted(TestProgram service) throws InterruptedException {
        service.awaitLines(line -> line.contains(" started stage="), 1);
    }

    private static String address(TestProgram api) {
        return api.lines().stream()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString(UTF_8))
                .body();
    }
}
