package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiServiceTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Database database;
    private final ApiService api;

    ApiServiceTest(BackingServices backing) throws Exception {
        database = new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password()));
        fill(backing, database);
        api = ApiService.create(new ApiSettings("127.0.0.1", 0, database), Optional.empty());
    }

    private static void fill(BackingServices backing, Database database) throws Exception {
        try (var pool = SinkConnections.open(database)) {
            Migrations.run(pool);
        }
        try (Connection connection =
                        DriverManager.getConnection(backing.jdbcUrl(), backing.user(), backing.password());
                Statement statement = connection.createStatement();
                var rows = Objects.requireNonNull(ApiServiceTest.class.getResourceAsStream("/rows.sql"))) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @BeforeAll
    void start() {
        api.start();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void saysThatItIsWell() throws Exception {
        assertThat(json("/health").at("/status").asText()).isEqualTo("UP");
        assertThat(json("/health/ready").at("/status").asText()).isEqualTo("UP");
        assertThat(json("/health/live").at("/status").asText()).isEqualTo("UP");
        assertThat(api.isHealthy()).isTrue();
    }

    /** What does not answer is told, and does not take the API out of service. */
    @Test
    void tellsOfThePipelineApartFromItself() throws Exception {
        try (var elsewhere = ApiService.create(
                new ApiSettings("127.0.0.1", 0, database),
                Optional.of(Cluster.at("127.0.0.1:" + closedPort(), "http://127.0.0.1:" + closedPort())))) {
            elsewhere.start();

            var health = client.send(
                    HttpRequest.newBuilder(elsewhere.address().resolve("/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var ready = client.send(
                    HttpRequest.newBuilder(elsewhere.address().resolve("/health/ready"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(ready.statusCode()).isEqualTo(200);
            JsonNode told = new ObjectMapper().readTree(health.body());
            assertThat(told.fieldNames())
                    .toIterable()
                    .containsExactly("status", "version", "checkedAt", "parts", "stages");
            assertThat(told.at("/status").asText()).isEqualTo("DOWN");
            assertThat(told.at("/parts").fieldNames()).toIterable().containsExactly("broker", "registry", "database");
            assertThat(told.at("/parts/broker/status").asText()).isEqualTo("DOWN");
            assertThat(told.at("/parts/broker/reason").asText()).isNotBlank();
            assertThat(told.at("/parts/database"))
                    .isEqualTo(new ObjectMapper().readTree("{\"status\":\"UP\",\"reason\":null}"));
            assertThat(told.at("/stages/1").fieldNames())
                    .toIterable()
                    .containsExactly("stage", "status", "group", "state", "members", "lag", "waitingSeconds", "reason");
            assertThat(told.at("/stages/1/group").asText()).isEqualTo("rapporteur.parser");
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/documents, A/RES/98/4@en A/RES/98/4@fr A/RES/99/7@en S/RES/9000(2044)@en",
        "/documents?body=SC, S/RES/9000(2044)@en",
        "/documents?q=answers, A/RES/99/7@en",
        "/documents?q=on+-answers, A/RES/98/4@en",
        "/documents?body=GA&after=A/RES/98/4%40fr, A/RES/99/7@en",
        "/documents?body=XX, ''"
    })
    void listsDocuments(String path, String expected) throws Exception {
        assertThat(String.join(" ", texts(json(path), "documentId"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/documents, documentId, 4",
        "/citations?target=A/RES/98/4, citationId, 2",
        "/citations?target=a/res/98%20/4, citationId, 2",
        "/citations?document=a/res/99/7, citationId, 2",
        "/citations?document=A/RES/99/7%40en&target=A/RES/98/4, citationId, 1",
        "/wanted, target, 2",
        "/findings, reason, 3",
        "/findings?kind=link_contradicts_words, reason, 2",
        "/documents/A/RES/99/7/findings, reason, 2",
        "/documents/A/RES/99/7/revisions, revision, 2",
        "/documents/A/RES/99/7/citations, citationId, 2",
        "/documents/A%2FRES%2F99%2F7%40en/citations, citationId, 2",
        "/documents/A/RES/99/7/paragraphs, node, 1",
        "/documents/A/RES/99/7/footnotes?language=en, node, 1",
        "/arrivals, name, 3",
        "/dead-letters, name, 2"
    })
    void givesEachItemOnceOverThePages(String path, String field, int count) throws Exception {
        List<String> whole = texts(json(path), field);
        List<String> paged = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=1";
        int pages = 0;
        for (; !next.equals("null"); pages++) {
            JsonNode page = json(next);
            paged.addAll(texts(page, field));
            next = page.get("next").asText();
        }

        assertThat(whole).hasSize(count).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
        assertThat(pages).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/A/RES/99/7, A/RES/99/7@en",
        "/documents/A/RES/99/7@en, A/RES/99/7@en",
        "/documents/A%2FRES%2F99%2F7%40en, A/RES/99/7@en",
        "/documents/A/RES/98/4, A/RES/98/4@en",
        "/documents/A/RES/98/4?language=fr, A/RES/98/4@fr",
        "/documents/S/RES/9000(2044), S/RES/9000(2044)@en"
    })
    void findsADocumentByItsSymbol(String path, String expected) throws Exception {
        assertThat(json(path).at("/documentId").asText()).isEqualTo(expected);
    }

    @Test
    void showsADocumentWithItsParts() throws Exception {
        assertThat(json("/documents/A/RES/99/7"))
                .isEqualTo(new ObjectMapper()
                        .readTree(
                                """
                        {"documentId":"A/RES/99/7@en","revision":2,"kind":"RESOLUTION","language":"en","symbol":"A/RES/99/7",
                         "body":"GA","session":"99","number":"99/7","title":"On answers","adopted":"2044-12-19",
                         "revisions":[
                          {"revision":1,"contentHash":"%s","mediaType":"text/plain","name":"old.txt",
                           "raw":{"topic":"rapporteur.raw","partition":0,"offset":1},"receivedAt":"2026-01-02T03:04:05Z",
                           "warnings":[]},
                          {"revision":2,"contentHash":"%s","mediaType":"text/plain","name":"new.txt",
                           "raw":{"topic":"rapporteur.raw","partition":0,"offset":2},"receivedAt":"2026-01-02T03:04:06Z",
                           "warnings":["it may be cut off"]}],
                         "paragraphs":[{"node":1,"parent":0,"kind":"PREAMBULAR","label":"1","place":"preamble 1",
                           "phrases":["Recalling"],"text":"Recalling resolution 98/4,","span":{"start":0,"end":26}}],
                         "footnotes":[{"node":2,"label":"1","calledFrom":"preamble 1","text":"See above.",
                           "span":{"start":26,"end":36}}],
                         "citations":[
                          {"citationId":"A/RES/99/7@en#0","place":"preamble 1","text":"resolution 98/4","kind":"RESOLUTION",
                           "target":"A/RES/98/4","link":null,"pinpoint":"para. 2","date":null,"function":"RECALLS",
                           "mention":"NUMBER","rule":"numbered","confidence":0.9,"candidates":[],
                           "evidence":[{"what":"ORGAN","text":"Assembly","start":0,"end":8}],
                           "conflict":"the number cannot bear a date of 2001","state":"HELD",
                           "heldAs":"A/RES/98/4@en","ownId":null,"provenBy":null,"span":{"start":10,"end":25}},
                          {"citationId":"A/RES/99/7@en#1","place":"footnote 1","text":"decision 98/501","kind":"DECISION",
                           "target":null,"link":null,"pinpoint":null,"date":null,"function":"MENTIONS","mention":"NUMBER",
                           "rule":"ambiguous-organ","confidence":0.5,
                           "candidates":[{"target":"A/DEC/98/501","score":0.5,"reason":"the series exists"}],"evidence":[],"conflict":null,
                           "state":null,"heldAs":null,"ownId":null,"provenBy":null,"span":{"start":26,"end":36}}],
                         "findings":[
                          {"ordinal":0,"kind":"LINK_CONTRADICTS_WORDS","place":"preamble 1","text":"98/4","linked":"A/RES/97/4",
                           "named":"A/RES/98/4","reason":"it leads elsewhere","span":{"start":21,"end":25}},
                          {"ordinal":1,"kind":"NUMBER_CANNOT_BE","place":"footnote 1","text":"98/501","linked":null,
                           "named":"A/DEC/98/501","reason":"no such session","span":{"start":29,"end":36}}]}
                        """
                                        .formatted("0".repeat(64), "1".repeat(64))));
    }

    @Test
    void givesThePartsOfADocumentAsItShowsThem() throws Exception {
        JsonNode document = json("/documents/A/RES/99/7");

        for (String part : List.of("revisions", "paragraphs", "footnotes", "citations", "findings")) {
            assertThat(json("/documents/A/RES/99/7/" + part).get("items"))
                    .as(part)
                    .isEqualTo(document.get(part));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/A/RES/99/7/text, y",
        "/documents/A/RES/99/7@en/text?revision=1, x",
        "/documents/A%2FRES%2F99%2F7/text?language=en, y"
    })
    void givesTheTextOfARevision(String path, String text) throws Exception {
        HttpResponse<String> answer = get(api.address().resolve(path));

        assertThat(answer.body()).isEqualTo(text);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=utf-8");
    }

    @Test
    void saysWhoCitesADocument() throws Exception {
        JsonNode page = json("/citations?target=A/RES/98/4");

        assertThat(texts(page, "citationId")).containsExactly("A/RES/99/7@en#0", "S/RES/9000(2044)@en#0");
        assertThat(texts(page, "function")).containsExactly("RECALLS", "REAFFIRMS");
        assertThat(page.at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/arrivals, again.txt new.txt old.txt",
        "/arrivals?outcome=KNOWN, again.txt",
        "/dead-letters, empty.txt scan.pdf",
        "/dead-letters?reason=NO_TEXT_LAYER&stage=ingest, scan.pdf",
        "/dead-letters?stage=parser, ''"
    })
    void listsTheNewestFirst(String path, String expected) throws Exception {
        assertThat(String.join(" ", texts(json(path), "name"))).isEqualTo(expected);
    }

    static Stream<Arguments> saysWhatIsWrongAndWhatToDo() {
        return Stream.of(
                argumentSet("no such document", "/documents/A/RES/1/1", 404, "no document A/RES/1/1 is held"),
                argumentSet(
                        "not in that language",
                        "/documents/A/RES/99/7?language=fr",
                        404,
                        "no document A/RES/99/7 is held in language fr"),
                argumentSet(
                        "withdrawn",
                        "/documents/A/RES/97/3",
                        410,
                        "document A/RES/97/3@en was withdrawn on 2026-03-04 because: a draft by mistake"),
                argumentSet(
                        "text of one that is withdrawn",
                        "/documents/A/RES/97/3@en/text",
                        410,
                        "document A/RES/97/3@en"),
                argumentSet("not withdrawn in that language", "/documents/A/RES/97/3?language=fr", 404, "no document"),
                argumentSet("no target", "/citations", 400, "target or document must be given"),
                argumentSet("limit", "/arrivals?limit=0", 400, "limit must be a whole number from 1 to 500, got: 0"),
                argumentSet(
                        "no number", "/arrivals?limit=x", 400, "limit must be a whole number from 1 to 500, got: x"),
                argumentSet(
                        "cursor", "/dead-letters?after=x", 400, "after must be time/topic-partition-offset, got: x"),
                argumentSet("wanted", "/wanted?after=x", 400, "after must be documents,citations,target, got: x"),
                argumentSet(
                        "place",
                        "/documents/A/RES/99/7/citations?after=-1",
                        400,
                        "after must be a whole number from 0 to 999999999, got: -1"),
                argumentSet("parts of nothing", "/documents/A/RES/1/1/citations", 404, "no document A/RES/1/1 is held"),
                argumentSet(
                        "no such revision",
                        "/documents/A/RES/99/7/text?revision=3",
                        404,
                        "A/RES/99/7@en has no revision 3"),
                argumentSet("citation", "/citations?target=a&after=x", 400, "after must be a citation id, got: x"),
                argumentSet("misspelt parameter", "/documents?boddy=GA", 400, "there is no parameter boddy"),
                argumentSet("NUL", "/documents?q=%00", 400, "the query of the address holds a NUL character"),
                argumentSet("NUL in an id", "/documents/A%00", 400, "the request cannot be read: "),
                argumentSet("not UTF-8", "/documents?q=%ff", 400, "the query of the address is not UTF-8"),
                argumentSet(
                        "half a character", "/documents/%c3", 400, "the request cannot be read: Bad UTF-8 encoding"),
                argumentSet("no such path", "/nothing", 404, "Endpoint GET /nothing not found"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongAndWhatToDo(String path, int status, String detail) throws Exception {
        HttpResponse<String> answer = get(api.address().resolve(path));
        JsonNode problem = new ObjectMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asText()).startsWith(detail);
        assertThat(problem.at("/remedy").asText()).isNotBlank();
    }

    @Test
    void saysThatTheDatabaseIsAway() throws Exception {
        var nowhere = new ApiSettings(
                "127.0.0.1", 0, new Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", new Secret("")));
        try (ApiService alone = ApiService.create(nowhere, Optional.empty())) {
            alone.start();

            HttpResponse<String> answer = get(alone.address().resolve("/health"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"database\":{\"status\":\"DOWN\",\"reason\":\"Connection to 127.0.0.1:1 refused");
        }
    }

    @Test
    void answersTheExamplesOfItsDocumentation() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("rapporteur.root"), "docs", "api.md"))) {
            if (line.startsWith("curl ")) {
                paths.add(line.replaceFirst("^curl +'?http://127.0.0.1:8080([^']*)'?$", "$1"));
            }
        }

        assertThat(paths).hasSize(14);
        for (String path : paths) {
            assertThat(get(api.address().resolve(path)).statusCode()).as(path).isEqualTo(200);
        }
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(api.address().resolve(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> texts(JsonNode page, String field) {
        List<String> found = new ArrayList<>();
        page.get("items").forEach(item -> found.add(item.get(field).asText()));
        return found;
    }
}
