package io.rapporteur.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure with a {@link Problem}. */
final class Problems {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String CANCELED = "57014";
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_S = "10";

    private Problems() {}

    static void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, Problems::answer);
        routes.exception(JsonProcessingException.class, (failure, context) -> answer(unexpected(failure), context));
        routes.exception(IOException.class, Problems::unread);
        routes.exception(SQLException.class, (failure, context) -> answer(database(failure), context));
        routes.exception(HttpResponseException.class, (failure, context) -> answer(http(failure), context));
        routes.exception(Exception.class, (failure, context) -> answer(unexpected(failure), context));
    }

    /** What has been written and not sent is taken back; once something was sent, the answer ends visibly short. */
    private static void answer(ProblemException problem, Context context) {
        if (context.res().isCommitted()) {
            abort(problem, context);
            return;
        }
        context.res().resetBuffer();
        context.status(problem.status());
        if (problem.status() == UNAVAILABLE) {
            context.header("Retry-After", RETRY_AFTER_S);
        }
        context.result(JsonAnswer.bytes(Problem.of(problem, context.path()))).contentType(Problem.CONTENT_TYPE);
    }

    /** The reader is gone, or does not read: no failure of ours, and nobody to tell. */
    private static void unread(IOException failure, Context context) {
        LOGGER.atDebug().addKeyValue("reason", failure.toString()).log("answer was not read to its end");
        abort(failure, context);
    }

    /** Without the last chunk, so that nobody takes a part for the whole. */
    private static void abort(Exception failure, Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getServletChannel()
                .abort(failure);
    }

    /** By SQLSTATE: 22 is a value of the request, 42 a query of ours unless the tables are missing; the rest is the moment. */
    private static ProblemException database(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.startsWith("22")) {
            return ProblemException.badRequest(
                    "the database cannot take a parameter: " + failure.getMessage(), "Leave out control characters.");
        }
        if (state.startsWith("42") && !state.equals(UNDEFINED_TABLE)) {
            return unexpected(failure);
        }
        if (state.equals(CANCELED)) {
            return ProblemException.busy(
                    "the database was not done in time", "Ask for less: a smaller limit, rarer words; or try again.");
        }
        return databaseAway(failure);
    }

    private static ProblemException databaseAway(SQLException failure) {
        LOGGER.atWarn().addKeyValue("reason", failure.toString()).log("database did not answer");
        return ProblemException.busy(
                "the database did not answer: " + failure.getMessage(),
                "Check that the database runs and that the sink has made its tables; try again.");
    }

    private static ProblemException http(HttpResponseException failure) {
        return new ProblemException(
                failure.getStatus(),
                failure.getStatus() == 404 ? "Not Found" : String.valueOf(failure.getMessage()),
                String.valueOf(failure.getMessage()),
                "See docs/api.md for what there is.");
    }

    private static ProblemException unexpected(Exception failure) {
        LOGGER.atError().setCause(failure).log("request failed");
        return new ProblemException(
                500, "Internal Server Error", "the request failed for a reason of ours", "Report it with the log.");
    }
}
