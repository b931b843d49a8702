package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Set;

/** What strangers send to the port of the API. */
final class Requests {

    /** No answer was promised: the connection was closed, or the server waited for more. */
    static final String NO_ANSWER = "no answer";

    private Requests() {}

    static List<Attack> all() {
        return List.of(
                get("path of 100 kB", true, "/documents/" + "x".repeat(100_000), "414", "431", "400"),
                get("query of 100 kB", false, "/documents?q=" + "x".repeat(100_000), "414", "431", "400"),
                get("NUL in an id", true, "/documents/%00", "400", "404"),
                get("escape without digits", true, "/documents/%zz", "400"),
                get("no UTF-8", true, "/documents?q=%ff%fe", "400", "200"),
                get("dots", true, "/documents/../../etc/passwd", "400", "404"),
                get("dots escaped", false, "/documents/%2e%2e/%2e%2e/etc/passwd", "400", "404"),
                get("quotation marks of SQL", true, "/documents/'%20OR%201=1--", "404"),
                get("limit of nobody", true, "/documents?limit=99999999999999999999", "400"),
                get("limit below nothing", false, "/documents?limit=-1", "400"),
                get("page behind the end", false, "/arrivals?after=zzzz", "400", "200"),
                get("words, ten thousand", false, "/documents?q=" + "-a+".repeat(2_000), "200", "400", "414"),
                get("parameter of nobody", true, "/documents?nobody=1", "400"),
                new Attack.Asked(
                        "GET: no such place",
                        true,
                        Set.of("404"),
                        1,
                        pieces("GET /nobody HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")),
                new Attack.Asked(
                        "method of nobody",
                        true,
                        Set.of("405", "400", "404", "501"),
                        1,
                        pieces("BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")),
                new Attack.Asked(
                        "method that is not allowed",
                        true,
                        Set.of("405"),
                        1,
                        pieces("DELETE /documents HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")),
                new Attack.Asked(
                        "header of 1 MB",
                        true,
                        Set.of("431"),
                        1,
                        pieces("GET /health HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n")),
                new Attack.Asked(
                        "body of 100 MB",
                        false,
                        Set.of("400", "404", "405", "413", NO_ANSWER),
                        1,
                        () -> List.of(
                                "POST /documents HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 100000000\r\n\r\n"
                                        .getBytes(ISO_8859_1),
                                new byte[100_000_000])),
                new Attack.Asked(
                        "no HTTP",
                        true,
                        Set.of("400", NO_ANSWER),
                        1,
                        pieces("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n")),
                new Attack.Asked(
                        "HTTP of 1991",
                        false,
                        Set.of("400", "505", "200", NO_ANSWER),
                        1,
                        pieces("GET /health\r\n\r\n")),
                new Attack.Asked(
                        "half a request, two hundred times",
                        false,
                        Set.of(NO_ANSWER, "408"),
                        200,
                        pieces("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ")),
                new Attack.Asked(
                        "two hundred at once",
                        true,
                        Set.of("200", "503"),
                        200,
                        pieces("GET /documents?limit=500 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")));
    }

    /** Asks for a document with many parts, so many at a time. */
    static Attack document(String id, boolean quick, int clients) {
        return new Attack.Asked(
                "GET " + id + " by " + clients,
                quick,
                Set.of("200", "503"),
                clients,
                pieces("GET /documents/" + id + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    private static Attack get(String name, boolean quick, String address, String... right) {
        return new Attack.Asked(
                name,
                quick,
                Set.of(right),
                1,
                pieces("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    private static java.util.function.Supplier<List<byte[]>> pieces(String request) {
        return () -> List.of(request.getBytes(ISO_8859_1));
    }
}
