package io.rapporteur.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some of the items, in their order, and the address of the next page: {@code {"items": […], "next": …}}. */
final class Page<T> {

    private final Request request;
    private final Function<T, String> key;
    private int count;
    private @Nullable T last;
    private boolean isMore;

    private Page(Request request, Function<T, String> key) {
        this.request = request;
        this.key = key;
    }

    /**
     * Answers with the first rows of a query.
     *
     * @param query in the order of the key, without a limit
     * @param key what the next page begins after, for an item
     */
    static <T> void answer(
            Context context,
            Request request,
            Connection connection,
            Query query,
            Query.RowReader<T> reader,
            Function<T, String> key)
            throws SQLException, IOException {
        var page = new Page<>(request, key);
        try (JsonAnswer answer = JsonAnswer.to(context)) {
            answer.beginArray("items");
            if (context.method() != HandlerType.HEAD) {
                // One more than the page holds tells whether there is a next one.
                query.limit(request.limit() + 1).each(connection, reader, item -> page.take(item, answer));
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
