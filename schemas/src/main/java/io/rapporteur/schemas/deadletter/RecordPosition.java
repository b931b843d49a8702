package io.rapporteur.schemas.deadletter;

import java.util.Objects;

/** Where a record stands, written {@code topic-partition-offset}; as the place of a letter it is the letter's id. */
public record RecordPosition(String topic, int partition, long offset) {

    public RecordPosition {
        Objects.requireNonNull(topic, "topic");
    }

    /**
     * Reads {@code topic-partition-offset}; the topic may hold hyphens too.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    public static RecordPosition parse(String text) {
        int last = text.lastIndexOf('-');
        int before = text.lastIndexOf('-', last - 1);
        try {
            return new RecordPosition(
                    text.substring(0, before),
                    Integer.parseUnsignedInt(text.substring(before + 1, last)),
                    Long.parseUnsignedLong(text.substring(last + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("id must be topic-partition-offset, got: " + text, e);
        }
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
