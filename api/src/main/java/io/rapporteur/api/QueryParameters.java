package io.rapporteur.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a request; one that the resource does not know is refused, since it would be ignored silently. */
final class QueryParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final Context context;

    QueryParameters(Context context, Set<String> known) {
        this.context = context;
        context.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.badRequest(
                            "there is no parameter " + name,
                            "Use any of " + String.join(", ", new java.util.TreeSet<>(known)) + ".");
                });
    }

    String path() {
        return context.path();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** A parameter that is a whole number and not negative. */
    Optional<Integer> number(String name) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw ProblemException.badRequest(
                        name + " must be a whole number from 0 to 999999999, got: " + text,
                        "Leave it out, or follow next as it was given.");
            }
            return Integer.valueOf(text);
        });
    }

    /** Most items of a page. */
    int limit() {
        String text = text("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with the numbers out of range.
        }
        throw ProblemException.badRequest(
                "limit must be a whole number from 1 to " + MAX_LIMIT + ", got: " + text,
                "Ask for less, and follow next for the rest.");
    }

    /** All parameters by name. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        context.queryParamMap().keySet().forEach(name -> text(name).ifPresent(value -> parameters.put(name, value)));
        return parameters;
    }
}
