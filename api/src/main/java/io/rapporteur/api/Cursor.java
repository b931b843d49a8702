package io.rapporteur.api;

/** The place of a record as the {@code after} of a page: {@code topic-partition-offset}. */
record Cursor(String topic, int partition, long offset) {

    static String of(Columns.Place place) {
        return place.topic() + "-" + place.partition() + "-" + place.offset();
    }

    static Cursor parse(String text) {
        int last = text.lastIndexOf('-');
        int before = text.lastIndexOf('-', last - 1);
        try {
            return new Cursor(
                    text.substring(0, before),
                    Integer.parseInt(text.substring(before + 1, last)),
                    Long.parseLong(text.substring(last + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after must be topic-partition-offset, got: " + text, "Follow next as it was given.");
        }
    }
}
