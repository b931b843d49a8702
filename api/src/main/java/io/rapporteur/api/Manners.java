package io.rapporteur.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What holds for every request, whatever it asks for: methods, addresses, bodies, accepted types, headers of the answer. */
final class Manners extends Handler.Wrapper {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Headers.put(response.getHeaders());
        if ("OPTIONS".equals(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, ALLOWED);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
            return true;
        }
        try {
            check(request);
        } catch (ProblemException problem) {
            if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
                response.getHeaders().put(HttpHeader.ALLOW, ALLOWED);
            }
            if (hasBody(request)) {
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
            }
            ServerProblems.write(Problem.of(problem, path(request)), response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static void check(Request request) {
        if (!READING.contains(request.getMethod())) {
            throw new ProblemException(
                    HttpStatus.METHOD_NOT_ALLOWED_405,
                    "Method Not Allowed",
                    "the method " + request.getMethod() + " is not allowed: nothing here can be changed",
                    "Use any of " + ALLOWED + ".");
        }
        if (hasBody(request)) {
            throw new ProblemException(
                    HttpStatus.PAYLOAD_TOO_LARGE_413,
                    "Content Too Large",
                    "no request here has a body",
                    "Put everything into the address.");
        }
        if (request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_VERSION)) {
            // Javalin would begin a session for it, which nobody ends.
            throw ProblemException.notFound("no WebSocket is served here", "Ask with a plain GET.");
        }
        checkText(path(request), "path");
        checkText(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""), "query");
        checkAccept(
                request.getHeaders().get(HttpHeader.ACCEPT),
                path(request).endsWith("/text") ? "text/plain" : "application/json");
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** As it was sent; {@code OPTIONS *} has none. */
    private static String path(Request request) {
        return Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
    }

    /** What stands behind the percent signs must be UTF-8 without NUL, which the database cannot hold. */
    private static void checkText(String encoded, String where) {
        byte[] bytes = decode(encoded, where);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest(
                    "the " + where + " of the address is not UTF-8", "Encode it as UTF-8, then with percent signs.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw ProblemException.badRequest(
                        "the " + where + " of the address holds a NUL character", "Leave out control characters.");
            }
        }
    }

    private static byte[] decode(String encoded, String where) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int at = 0; at < bytes.length; at++, length++) {
            if (bytes[at] == '%') {
                int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw ProblemException.badRequest(
                            "the " + where + " of the address holds a percent sign without two hexadecimal digits",
                            "Write a percent sign as %25.");
                }
                bytes[length] = (byte) (high << 4 | low);
                at += 2;
            } else {
                bytes[length] = bytes[at];
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static void checkAccept(@Nullable String accept, String type) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        List<String> taken = List.of("*/*", type.replaceAll("/.*", "/*"), type);
        boolean accepted = Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.replaceAll("\\s", ""))
                .filter(range -> !range.matches(".*;q=0(\\.0*)?"))
                .map(range -> range.replaceAll(";.*", ""))
                .anyMatch(taken::contains);
        if (!accepted) {
            throw new ProblemException(
                    HttpStatus.NOT_ACCEPTABLE_406,
                    "Not Acceptable",
                    "this is given as " + type + " only",
                    "Send Accept: " + type + ", or no Accept at all.");
        }
    }
}
