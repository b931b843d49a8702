package io.rapporteur.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some of the items, in their order.
 *
 * @param next address of the next page; null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    Page {
        items = List.copyOf(items);
    }

    /**
     * The page for what a query has found when it was asked for one item more than the page holds.
     *
     * @param found the items of the page, and one more when there is a next page
     * @param key what the next page begins after, for an item
     */
    static <T> Page<T> of(List<T> found, Request request, Function<T, String> key) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        Map<String, String> parameters = request.parameters();
        parameters.put("after", key.apply(items.get(items.size() - 1)));
        return new Page<>(
                items,
                parameters.entrySet().stream()
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&", request.path() + "?", "")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
