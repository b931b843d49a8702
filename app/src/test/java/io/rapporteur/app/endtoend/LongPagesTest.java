package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.Main;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import io.rapporteur.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Documents of any length, printed by a process with less memory than the launcher gives. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongPagesTest {

    private static final String HEAP = "-Xmx96m";
    private static final int PARAGRAPHS = 200_000;
    private static final int CITATIONS = 50_000;

    private static final String ROWS =
            """
            INSERT INTO rapporteur.documents
              (document_id, revision, kind, language, symbol, body, title, part, span_start, span_end)
              VALUES ('A/RES/901/1@en', 1, 'RESOLUTION', 'en', 'A/RES/901/1', 'GA', 'On length', 0, 0, 1);
            INSERT INTO rapporteur.revisions
              (document_id, revision, content_hash, media_type, raw_topic, raw_partition, raw_offset, raw_timestamp,
               parser_version, parser_rules, enricher_version, enricher_rules, text)
              VALUES ('A/RES/901/1@en', 1, repeat('9', 64), 'text/plain', 'raw', 0, 1, now(), '1', '', '1', '', 'x');
            INSERT INTO rapporteur.paragraphs
              (document_id, node, parent, kind, label, place, phrases, text, span_start, span_end)
              SELECT 'A/RES/901/1@en', n, 0, 'OPERATIVE', n::text, 'operative ' || n, '{Recalls}',
                     n || '. Recalls resolution 1/1, and the long list of those who have recalled it before;', n, n + 1
                FROM generate_series(1, %1$d) AS n;
            INSERT INTO rapporteur.citations
              (document_id, ordinal, revision, node, place, text, kind, target, function, mention, rule, confidence,
               candidates, span_start, span_end)
              SELECT 'A/RES/901/1@en', n, 1, n + 1, 'operative ' || n + 1, 'resolution 1/1', 'RESOLUTION', 'A/RES/1/1',
                     'RECALLS', 'NUMBER', 'numbered', 0.9,
                     (SELECT jsonb_agg(jsonb_build_object('target', 'A/RES/1/' || i, 'score', 0.1, 'reason', repeat('w', 50)))
                        FROM generate_series(1, 5) AS i),
                     n, n + 1
                FROM generate_series(0, %2$d - 1) AS n;
            INSERT INTO rapporteur.links (citation_id, document_id, ordinal, revision, target, state, place)
              SELECT document_id || '#' || n, document_id, n, 1, 'A/RES/1/' || n, 'NOT_HELD', 'operative'
                FROM rapporteur.documents, generate_series(1, %2$d) AS n;
            """
                    .formatted(PARAGRAPHS, CITATIONS);

    private final Database database;

    LongPagesTest(BackingServices backing) throws Exception {
        database = new Database(backing.database("longpages"), backing.user(), new Secret(backing.password()));
        try (var pool = SinkConnections.open(database)) {
            Migrations.run(pool);
        }
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
            statement.execute("ANALYZE");
        }
    }

    @Test
    void printsAPageOfAnyLength(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page");

        assertThat(run("show A/RES/901/1 --explain > " + page)).isEmpty();
        try (Stream<String> lines = Files.lines(page)) {
            assertThat(lines.filter(line -> line.matches(" +[0-9]+\\. +Recalls \\[resolution 1/1].*")))
                    .hasSize(CITATIONS);
        }
        try (Stream<String> lines = Files.lines(page)) {
            assertThat(lines.filter(line -> line.contains(". ") && line.contains("Recalls")))
                    .hasSize(PARAGRAPHS);
        }
    }

    @Test
    void printsItAsOneJsonObject(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page");

        assertThat(run("show A/RES/901/1 --json > " + page)).isEmpty();
        var json = new ObjectMapper().readTree(page.toFile());
        assertThat(json.get("parts")).hasSize(PARAGRAPHS);
        assertThat(json.at("/parts/49999/marks")).hasSize(1);
        assertThat(json.get("cites")).hasSize(CITATIONS);
    }

    @Test
    void listsAsManyCitationsAsAreAskedFor(@TempDir Path folder) throws Exception {
        Path list = folder.resolve("list");

        assertThat(run("cites A/RES/901/1 --limit 1000000 > " + list)).hasSize(1);
        assertThat(Files.readAllLines(list)).hasSize(CITATIONS + 1);
        assertThat(run("cited-by A/RES/1/1 --limit 1000000 --json > " + list)).hasSize(1);
        assertThat(new ObjectMapper().readTree(list.toFile()).get("citations")).hasSize(CITATIONS);
        assertThat(run("wanted --limit 1000000 > " + list)).hasSize(1);
        assertThat(Files.readAllLines(list)).hasSize(CITATIONS + 1);
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        assertThat(run("show A/RES/901/1 | head -n 1")).containsExactly("A/RES/901/1  resolution · GA · en");
        assertThat(run("show A/RES/901/1 --json | head -n 1")).containsExactly("{");
        assertThat(run("cites A/RES/901/1 --limit 1000000 | head -n 1")).hasSize(1);
    }

    /** A command of a shell; what both streams have told that were not led elsewhere. */
    private List<String> run(String command) throws Exception {
        String java = String.join(
                " ",
                TestProgram.javaProgram(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        String database = " --database '" + this.database.url() + "' --database-user " + this.database.user();
        String redirection = command.replaceFirst("^[^>|]*", "");
        String asked = command.substring(0, command.length() - redirection.length());
        try (var child = TestProgram.start(
                List.of("bash", "-c", "set -o pipefail; " + java + " " + asked + database + " " + redirection),
                Map.of("RAPPORTEUR_DATABASE_PASSWORD", this.database.password().reveal()))) {
            int exit = child.exit();
            assertThat(exit).as(String.join("\n", child.lines())).isZero();
            return child.lines();
        }
    }
}
