package io.rapporteur.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Some of the items, in their order, and the address of the next page: {@code {"items": […], "next": …}}. */
final class Page<T> {

    private final QueryParameters request;
    private final Function<T, String> key;
    private int count;
    private @Nullable T last;
    private boolean isMore;

    private Page(QueryParameters request, Function<T, String> key) {
        this.request = request;
        this.key = key;
    }

    /**
     * Answers with the first rows.
     *
     * @param rows as many as it is told at most, in the order of the key
     * @param key what the next page begins after, for an item
     */
    static <T> void answer(
            Context context, QueryParameters request, IntFunction<ResultIterable<T>> rows, Function<T, String> key)
            throws IOException {
        var page = new Page<>(request, key);
        try (JsonAnswer answer = JsonAnswer.to(context)) {
            answer.beginArray("items");
            if (!context.method().equals(HandlerType.HEAD)) {
                // One more than the page holds tells whether there is a next one.
                try (ResultIterator<T> items = rows.apply(request.limit() + 1).iterator()) {
                    while (items.hasNext()) {
                        page.take(items.next(), answer);
                    }
                }
            }
            answer.endArray().member("next", page.next());
            answer.end();
        }
    }

    private void take(T item, JsonAnswer answer) throws IOException {
        if (count == request.limit()) {
            isMore = true;
            return;
        }
        answer.element(item);
        last = item;
        count++;
    }

    private @Nullable String next() {
        T item = last;
        if (!isMore || item == null) {
            return null;
        }
        Map<String, String> parameters = request.parameters();
        parameters.put("after", key.apply(item));
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&", request.path() + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
