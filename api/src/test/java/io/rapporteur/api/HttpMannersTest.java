package io.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.runtime.service.Database;
import io.rapporteur.runtime.settings.Secret;
import io.rapporteur.sink.SinkConnections;
import io.rapporteur.sink.migration.Migrations;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to requests that no client library would send, byte for byte. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpMannersTest {

    private final ApiService api;

    HttpMannersTest(BackingServices backing) {
        var database = new Database(backing.jdbcUrl(), backing.user(), new Secret(backing.password()));
        try (var pool = SinkConnections.open(database)) {
            Migrations.run(pool);
        }
        api = ApiService.create(new ApiSettings("127.0.0.1", 0, database), Optional.empty());
    }

    @BeforeAll
    void start() {
        api.start();
    }

    @AfterAll
    void stop() {
        api.close();
    }

    /** An answer as it came. */
    private record Answer(int status, Map<String, String> headers, String body) {

        static Answer parse(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < lines.length; i++) {
                String[] header = lines[i].split(": *", 2);
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
            }
            return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, parts[1]);
        }
    }

    static Stream<Arguments> answersWhatIsWrongAsAProblem() {
        return Stream.of(
                argumentSet("POST", 405, "POST /documents HTTP/1.1"),
                argumentSet("DELETE of a document", 405, "DELETE /documents/A/RES/1/1 HTTP/1.1"),
                argumentSet("TRACE", 405, "TRACE / HTTP/1.1"),
                argumentSet("a method nobody knows", 405, "BREW /documents HTTP/1.1"),
                argumentSet("not a method", 400, "GE\u0001T /documents HTTP/1.1"),
                argumentSet("no such path", 404, "GET /nothing HTTP/1.1"),
                argumentSet("no such version", 505, "GET /documents HTTP/9.9"),
                argumentSet("above the root", 400, "GET /../../etc/passwd HTTP/1.1"),
                argumentSet("half a percent sign", 400, "GET /documents/%4 HTTP/1.1"),
                argumentSet("percent garbage", 400, "GET /documents/%zz HTTP/1.1"),
                argumentSet("percent garbage in the query", 400, "GET /documents?q=%zz HTTP/1.1"),
                argumentSet("NUL", 400, "GET /documents/A%00B HTTP/1.1"),
                argumentSet("not UTF-8", 400, "GET /documents?q=%fe%ff HTTP/1.1"),
                argumentSet("overlong UTF-8", 400, "GET /documents?q=%c0%af HTTP/1.1"),
                argumentSet("too long an address", 414, "GET /" + "a".repeat(9_000) + " HTTP/1.1"),
                argumentSet("too long a header", 431, "GET /documents HTTP/1.1\r\nCookie: " + "a".repeat(9_000)),
                argumentSet("HTML wanted", 406, "GET /documents HTTP/1.1\r\nAccept: text/html"),
                argumentSet("JSON refused", 406, "GET /documents HTTP/1.1\r\nAccept: application/json;q=0"),
                argumentSet("a body", 413, "GET /documents HTTP/1.1\r\nContent-Length: 1000000000"),
                argumentSet("a body in chunks", 413, "GET /documents HTTP/1.1\r\nTransfer-Encoding: chunked"),
                argumentSet(
                        "a WebSocket",
                        404,
                        "GET /documents HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"),
                argumentSet("two lengths", 400, "GET /documents HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2"));
    }

    @ParameterizedTest
    @MethodSource
    void answersWhatIsWrongAsAProblem(int status, String request) throws Exception {
        Answer answer = ask(request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json;charset=utf-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-cache")
                .doesNotContainKeys("server", "set-cookie");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        for (String member : new String[] {"type", "title", "detail", "remedy", "instance"}) {
            assertThat(problem.get(member).asText()).as(member).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "text/html, application/json;q=0.9",
                "text/html;q=0.5, */*;q=0.1"
            })
    void takesWhoTakesJson(String accept) throws Exception {
        assertThat(ask("GET /documents HTTP/1.1\r\nAccept: " + accept).status()).isEqualTo(200);
    }

    @Test
    void saysWhatItIsWithEveryAnswer() throws Exception {
        assertThat(ask("GET /documents HTTP/1.1").headers())
                .containsEntry("content-type", "application/json;charset=utf-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-cache")
                .containsKey("content-length")
                .doesNotContainKey("server");
    }

    @Test
    void givesTheHeadersAloneToHead() throws Exception {
        Answer head = ask("HEAD /documents HTTP/1.1");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).containsEntry("content-type", "application/json;charset=utf-8");
        assertThat(head.body()).isEmpty();
        assertThat(ask("HEAD /documents/A/RES/1/0 HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void namesItsMethods() throws Exception {
        Answer options = ask("OPTIONS /documents HTTP/1.1");

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers()).containsEntry("allow", "GET, HEAD, OPTIONS");
        assertThat(ask("PUT /documents HTTP/1.1").headers()).containsEntry("allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void repeatsNothingThatWouldSteerATerminal() throws Exception {
        Answer answer = ask("GET /documents?%1b%5b2J%c2%9b%e2%80%ae=1 HTTP/1.1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .containsIgnoringCase("\\u001b[2J\\u009b\\u202e")
                .doesNotContain("\u001b", "\u009b", "\u202e");
    }

    @Test
    void takesNoPathOutOfItsTree() throws Exception {
        Answer answer = ask("GET /documents/../health HTTP/1.1");

        assertThat(answer.status()).as(answer.body()).isIn(200, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private Answer ask(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), api.address().getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
