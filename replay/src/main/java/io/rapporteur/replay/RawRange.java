package io.rapporteur.replay;

/**
 * Some offsets of one partition of the raw topic.
 *
 * @param from first offset
 * @param to last offset, inclusive
 */
public record RawRange(int partition, long from, long to) {

    public RawRange {
        if (partition < 0 || from < 0) {
            throw new IllegalArgumentException("raw partition and offset must be >= 0, got: " + partition + ":" + from);
        }
        if (to < from) {
            throw new IllegalArgumentException("raw range must end at or after " + from + ", got: " + to);
        }
    }

    /** Reads {@code 1:100-200} or {@code 1:100}. */
    public static RawRange parse(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf('-', colon + 1);
        try {
            int partition = Integer.parseInt(text.substring(0, Math.max(colon, 0)));
            long from = Long.parseLong(text.substring(colon + 1, dash < 0 ? text.length() : dash));
            return new RawRange(partition, from, dash < 0 ? from : Long.parseLong(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "raw range must be PARTITION:OFFSET or PARTITION:FROM-TO, got: " + text, e);
        }
    }

    boolean contains(int otherPartition, long offset) {
        return otherPartition == partition && from <= offset && offset <= to;
    }

    @Override
    public String toString() {
        return partition + ":" + from + (to == from ? "" : "-" + to);
    }
}
