package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents far larger than any that a body has adopted, read from an API with the heap of its container. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeDocumentTest {

    private static final String HEAP = "-Xmx192m";
    private static final int PARAGRAPHS = 500_000;
    private static final int CITATIONS = 50_000;
    private static final int TEXT = 8_000_000;

    private static final String ROWS =
            """
            INSERT INTO rapporteur.documents
              (document_id, revision, kind, language, symbol, body, title, part, span_start, span_end)
              SELECT symbol || '@en', 1, 'RESOLUTION', 'en', symbol, 'GA', 'On size', 0, 0, 1
                FROM unnest(ARRAY['A/RES/900/1', 'A/RES/900/2']) AS symbol;
            INSERT INTO rapporteur.revisions
              (document_id, revision, content_hash, media_type, raw_topic, raw_partition, raw_offset, raw_timestamp,
               parser_version, parser_rules, enricher_version, enricher_rules, text)
              SELECT document_id, 1, repeat('9', 64), 'text/plain', 'rapporteur.raw', 0, 900, now(), '1', '', '1', '',
                     repeat('é', %3$d)
                FROM rapporteur.documents WHERE title = 'On size';
            INSERT INTO rapporteur.paragraphs
              (document_id, node, parent, kind, label, place, phrases, text, span_start, span_end)
              SELECT 'A/RES/900/1@en', n, 0, 'OPERATIVE', n::text, 'operative ' || n, '{Recalls}', 'Recalls 1/1,', n, n + 1
                FROM generate_series(1, %1$d) AS n;
            INSERT INTO rapporteur.citations
              (document_id, ordinal, revision, node, place, text, kind, target, function, mention, rule, confidence,
               candidates, span_start, span_end)
              SELECT 'A/RES/900/1@en', n, 1, n, 'operative ' || n, 'resolution 1/1', 'RESOLUTION', NULL, 'RECALLS', 'NUMBER',
                     'ambiguous-organ', 0.5,
                     (SELECT jsonb_agg(jsonb_build_object('target', 'A/RES/1/' || i, 'score', 0.1, 'reason', repeat('w', 100)))
                        FROM generate_series(1, 10) AS i),
                     n, n + 1
                FROM generate_series(0, %2$d - 1) AS n;
            INSERT INTO rapporteur.paragraphs
              (document_id, node, parent, kind, label, place, phrases, text, span_start, span_end)
              VALUES ('A/RES/900/2@en', 1, 0, 'PARAGRAPH', '', 'text', '{}', repeat('é', %3$d), 0, %3$d);
            """
                    .formatted(PARAGRAPHS, CITATIONS, TEXT);

    private static final String DELETION =
            """
            DELETE FROM rapporteur.documents WHERE title = 'On size';
            DELETE FROM rapporteur.revisions WHERE document_id LIKE 'A/RES/900/%';
            DELETE FROM rapporteur.paragraphs WHERE document_id LIKE 'A/RES/900/%';
            DELETE FROM rapporteur.citations WHERE document_id LIKE 'A/RES/900/%';
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BackingServices backing;
    private final ApiProcess api;

    LargeDocumentTest(BackingServices backing) throws Exception {
        var database = new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password()));
        try (var pool = SinkConnections.open(database)) {
            Migrations.run(pool);
        }
        this.backing = backing;
        execute(DELETION, ROWS, "ANALYZE");
        api = ApiProcess.start(database, HEAP);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(backing.jdbcUrl(), backing.user(), backing.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void stop() throws SQLException {
        api.close();
        // Other tests read the same tables.
        execute(DELETION);
    }

    @Test
    void givesADocumentOfAnySizeWhole() throws Exception {
        assertThat(counts("/documents/A/RES/900/1"))
                .isEqualTo(Map.of(
                        "revisions",
                        1,
                        "paragraphs",
                        PARAGRAPHS,
                        "footnotes",
                        0,
                        "findings",
                        0,
                        "citations",
                        CITATIONS));
    }

    @Test
    void givesItsLastPageLikeItsFirst() throws Exception {
        var page = new ObjectMapper()
                .readTree(get("/documents/A/RES/900/1/paragraphs?limit=500&after=" + (PARAGRAPHS - 400))
                        .body());

        assertThat(page.get("items")).hasSize(400);
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void givesATextOfManyMegabytes() throws Exception {
        HttpResponse<InputStream> answer = get("/documents/A/RES/900/2/text");

        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("é".repeat(TEXT));
    }

    @Test
    void answersOrAsksToComeAgainWhenManyAskForMegabytesAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<Long>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(client.sendAsync(
                    HttpRequest.newBuilder(
                                    api.at(i % 2 == 0 ? "/documents/A/RES/900/2" : "/documents/A/RES/900/2/paragraphs"))
                            .build(),
                    info -> HttpResponse.BodySubscribers.mapping(
                            HttpResponse.BodySubscribers.ofInputStream(), LargeDocumentTest::drained)));
        }
        int whole = 0;
        for (CompletableFuture<HttpResponse<Long>> answer : answers) {
            HttpResponse<Long> got = answer.get();
            if (got.statusCode() == 200) {
                assertThat(got.body()).isGreaterThan(2L * TEXT);
                whole++;
            } else {
                assertThat(got.statusCode()).isEqualTo(503);
                assertThat(got.headers().firstValue("retry-after")).isPresent();
            }
        }

        assertThat(whole).isGreaterThanOrEqualTo(Reads.DOCUMENTS_AT_A_TIME);
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void answersOthersWhileSomeDoNotReadAndSaysNothingOfThoseWhoGo() throws Exception {
        try (Socket one = asks("/documents/A/RES/900/1");
                Socket other = asks("/documents/A/RES/900/1")) {
            // Their answers have begun, and fill every buffer on the way.
            assertThat(one.getInputStream().read()).isPositive();
            assertThat(other.getInputStream().read()).isPositive();

            assertThat(get("/documents?q=size").statusCode()).isEqualTo(200);
        }

        // Their places are free again: two at a time read documents.
        assertThat(get("/documents/A/RES/900/1/citations").statusCode()).isEqualTo(200);
        assertThat(api.said()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }

    private Socket asks(String path) throws IOException {
        URI address = api.at(path);
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static long drained(InputStream body) {
        try (body) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(api.at(path)).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** How many elements each array of the answer has. */
    private Map<String, Integer> counts(String path) throws Exception {
        Map<String, Integer> counts = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(get(path).body())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    int count = 0;
                    for (; json.nextToken() != JsonToken.END_ARRAY; count++) {
                        json.skipChildren();
                    }
                    counts.put(name, count);
                }
            }
        }
        return counts;
    }
}
