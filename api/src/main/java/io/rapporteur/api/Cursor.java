package io.rapporteur.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The {@code after} of a page that goes by time: {@code time/topic-partition-offset}. It holds the whole key, so that a page
 * costs the same wherever it stands, and follows even when the row it names is gone.
 */
record Cursor(Instant time, String topic, int partition, long offset) {

    static String of(String time, Columns.Place place) {
        return time + "/" + place.topic() + "-" + place.partition() + "-" + place.offset();
    }

    static Cursor parse(String text) {
        int slash = text.indexOf('/');
        int last = text.lastIndexOf('-');
        int before = text.lastIndexOf('-', last - 1);
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, slash)),
                    text.substring(slash + 1, before),
                    Integer.parseInt(text.substring(before + 1, last)),
                    Long.parseLong(text.substring(last + 1)));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be time/topic-partition-offset, got: " + text, "Follow next as it was given.");
        }
    }

    /** The values of its key, for a query. */
    Object[] values() {
        return new Object[] {OffsetDateTime.ofInstant(time, ZoneOffset.UTC), topic, partition, offset};
    }
}
