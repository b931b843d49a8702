package io.rapporteur.api;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.sql.SQLException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure with a {@link Problem}. */
final class Problems {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);

    private static final String UNDEFINED_TABLE = "42P01";

    private Problems() {}

    static void register(Javalin server) {
        server.exception(ProblemException.class, Problems::answer);
        server.exception(SQLException.class, (failure, context) -> answer(database(failure), context));
        server.exception(HttpResponseException.class, (failure, context) -> answer(http(failure), context));
        server.exception(Exception.class, (failure, context) -> answer(unexpected(failure), context));
    }

    private static void answer(ProblemException problem, Context context) {
        context.status(problem.status());
        context.json(Problem.of(problem, context.path())).contentType(Problem.CONTENT_TYPE);
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
        return databaseAway(failure);
    }

    private static ProblemException databaseAway(SQLException failure) {
        LOGGER.atWarn().addKeyValue("reason", failure.toString()).log("database did not answer");
        return new ProblemException(
                503,
                "Service Unavailable",
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
