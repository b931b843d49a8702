package io.rapporteur.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.jspecify.annotations.Nullable;

/** What holds for every request, whatever it asks for: methods, addresses, bodies, accepted types, headers of the answer. */
final class Manners extends HandlerWrapper {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Headers.put(base.getResponse().getHttpFields());
        if ("OPTIONS".equals(request.getMethod())) {
            response.setHeader("Allow", ALLOWED);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            base.setHandled(true);
            return;
        }
        try {
            check(request);
        } catch (ProblemException problem) {
            if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", ALLOWED);
            }
            if (hasBody(request)) {
                response.setHeader("Connection", "close");
            }
            ServerProblems.write(Problem.of(problem, request.getRequestURI()), response);
            base.setHandled(true);
            return;
        }
        super.handle(target, base, request, response);
    }

    private static void check(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            throw new ProblemException(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "Method Not Allowed",
                    "the method " + request.getMethod() + " is not allowed: nothing here can be changed",
                    "Use any of " + ALLOWED + ".");
        }
        if (hasBody(request)) {
            throw new ProblemException(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "Content Too Large",
                    "no request here has a body",
                    "Put everything into the address.");
        }
        checkText(request.getRequestURI(), "path");
        checkText(Objects.requireNonNullElse(request.getQueryString(), ""), "query");
        checkAccept(
                request.getHeader("Accept"),
                request.getRequestURI().endsWith("/text") ? "text/plain" : "application/json");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
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
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "Not Acceptable",
                    "this is given as " + type + " only",
                    "Send Accept: " + type + ", or no Accept at all.");
        }
    }
}
