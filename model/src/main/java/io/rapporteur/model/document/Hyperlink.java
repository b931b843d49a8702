package io.rapporteur.model.document;

import java.util.Objects;

/**
 * A link that the file itself sets on some of its words.
 *
 * @param span the words, in the text as received
 * @param address where it leads, as the file gives it
 */
public record Hyperlink(Span span, String address) {

    public Hyperlink {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(address, "address");
    }
}
