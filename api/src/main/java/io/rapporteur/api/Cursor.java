package io.rapporteur.api;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The {@code after} of a page that goes by time: {@code time/topic-partition-offset}. It holds the whole key, so that a page
 * costs the same wherever it stands, and follows even when the row it names is gone.
 */
record Cursor(Instant time, RecordPosition position) {

    static String of(String time, RecordPosition position) {
        return time + "/" + position;
    }

    static Cursor parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new Cursor(Instant.parse(text.substring(0, slash)), RecordPosition.parse(text.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be time/topic-partition-offset, got: " + text, "Follow next as it was given.");
        }
    }

    /** The values of its key, for a query. */
    Object[] values() {
        return new Object[] {
            OffsetDateTime.ofInstant(time, ZoneOffset.UTC), position.topic(), position.partition(), position.offset()
        };
    }
}
