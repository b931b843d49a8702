package io.rapporteur.model.document;

/**
 * A stretch of the text as received: UTF-16 code units, {@code start} inclusive, {@code end} exclusive. Every fact that is
 * read from a document carries one, and {@link #of} gives back the words it came from.
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("span start must be >= 0, got: " + start);
        }
        if (end < start) {
            throw new IllegalArgumentException("span end must be >= start " + start + ", got: " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The words at this place of {@code text}. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
