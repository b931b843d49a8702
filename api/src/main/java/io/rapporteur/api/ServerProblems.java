package io.rapporteur.api;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Failures that the server answers itself, before a request has come to any code of ours, as {@link Problem}s, too. */
final class ServerProblems extends ErrorHandler {

    private static final String READABLE =
            "Send HTTP/1.1 with an address that is UTF-8, holds no control characters and does not lead above its root.";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Headers.put(response.getHeaders());
        Object reason = request.getAttribute(ERROR_MESSAGE);
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "/");
        write(problem(response.getStatus(), String.valueOf(reason), path), response, callback);
        return true;
    }

    /** Writes a problem as the whole answer. */
    static void write(Problem problem, Response response, Callback callback) {
        response.setStatus(problem.status());
        byte[] bytes = JsonAnswer.bytes(problem);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE)
                .put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    private static Problem problem(int status, String reason, String instance) {
        String title = HttpStatus.getMessage(status);
        return Problem.of(new ProblemException(status, title, detail(status, reason), remedy(status)), instance);
    }

    private static String detail(int status, String reason) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> "the address is longer than " + Server.MAX_REQUEST_HEADER + " bytes";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "address and headers are longer than "
                    + Server.MAX_REQUEST_HEADER + " bytes";
            case HttpStatus.BAD_REQUEST_400, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> "the request cannot be read: "
                    + reason;
            default -> reason;
        };
    }

    private static String remedy(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414,
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "Send less: fewer words in q, no cookies.";
            case HttpStatus.BAD_REQUEST_400, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> READABLE;
            default -> "See docs/api.md for what there is; report it with the log if it persists.";
        };
    }
}
