package io.rapporteur.api;

import org.eclipse.jetty.http.HttpFields;

/** Headers that every answer has. */
final class Headers {

    /** What is stored changes at any moment; nothing here is a page for a browser to run. */
    private static final HttpFields COMMON = HttpFields.build()
            .put("Cache-Control", "no-cache")
            .put("X-Content-Type-Options", "nosniff")
            .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .asImmutable();

    private Headers() {}

    /** Sets them. */
    static void put(HttpFields.Mutable fields) {
        COMMON.forEach(fields::put);
    }
}
