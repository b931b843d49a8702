package io.rapporteur.api;

import io.rapporteur.query.TimeKey;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The {@code after} of a page that goes by time: {@code time/topic-partition-offset}. It holds the whole key, so that a page
 * costs the same wherever it stands, and follows even when the row it names is gone.
 */
final class PageCursor {

    private PageCursor() {}

    static String of(TimeKey key) {
        return key.time() + "/" + key.position();
    }

    static TimeKey parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new TimeKey(
                    Instant.parse(text.substring(0, slash)), RecordPosition.parse(text.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be time/topic-partition-offset, got: " + text, "Follow next as it was given.");
        }
    }
}
