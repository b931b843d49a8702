package io.rapporteur.api;

import io.javalin.http.HttpStatus;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Failures that the server answers itself, before a request has come to any code of ours, as {@link Problem}s, too. */
final class ServerProblems extends ErrorHandler {

    private static final int TOO_LARGE_HEADERS = 431;
    private static final String READABLE =
            "Send HTTP/1.1 with an address that holds no control characters and does not lead above its root.";

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Headers.put(base.getResponse().getHttpFields());
        Object reason = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        write(problem(response.getStatus(), String.valueOf(reason), request.getRequestURI()), response);
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        Headers.put(fields);
        fields.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        return ByteBuffer.wrap(JsonAnswer.bytes(problem(status, reason, "/")));
    }

    /** Writes a problem as the whole answer. */
    static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        byte[] bytes = JsonAnswer.bytes(problem);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Problem problem(int status, String reason, String instance) {
        String title = HttpStatus.forStatus(status).getMessage();
        return Problem.of(new ProblemException(status, title, detail(status, reason), remedy(status)), instance);
    }

    private static String detail(int status, String reason) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_URI_TOO_LONG -> "the address is longer than "
                    + Server.MAX_REQUEST_HEADER + " bytes";
            case TOO_LARGE_HEADERS -> "address and headers are longer than " + Server.MAX_REQUEST_HEADER + " bytes";
            case HttpServletResponse.SC_BAD_REQUEST,
                    HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> "the request cannot be read: " + reason;
            default -> reason;
        };
    }

    private static String remedy(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_URI_TOO_LONG,
                    TOO_LARGE_HEADERS -> "Send less: fewer words in q, no cookies.";
            case HttpServletResponse.SC_BAD_REQUEST, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> READABLE;
            default -> "See docs/api.md for what there is; report it with the log if it persists.";
        };
    }
}
