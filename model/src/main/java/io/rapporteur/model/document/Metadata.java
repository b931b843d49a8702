package io.rapporteur.model.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. A component is empty where the document does not say it; nothing is guessed.
 *
 * @param kind what it is
 * @param language ISO 639-1 code of the language it is written in
 * @param symbol canonical symbol: as printed, or made from the heading's number and the adopting organ ("Resolution 10/3" of
 *     the Conference of the Parties gives {@code CTOC/COP/RES/10/3})
 * @param body code of the adopting organ, as in {@code organs.tsv}
 * @param session the organ's session as printed in the symbol or heading: {@code 64}, {@code ES-11}, {@code 2013}
 * @param number number of the resolution or decision: {@code 64/293}, {@code 1325 (2000)}
 * @param title title, white space folded, markup gone
 * @param adopted date of adoption, ISO 8601
 */
public record Metadata(
        DocumentKind kind,
        String language,
        @Nullable Fact symbol,
        @Nullable Fact body,
        @Nullable Fact session,
        @Nullable Fact number,
        @Nullable Fact title,
        @Nullable Fact adopted) {

    public Metadata {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(language, "language");
    }

    /** The facts that the document says. */
    public List<Fact> facts() {
        return Stream.of(symbol, body, session, number, title, adopted)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The value of a fact that may not be there: {@code Metadata.value(metadata.symbol())}. */
    public static Optional<String> value(@Nullable Fact fact) {
        return Optional.ofNullable(fact).map(Fact::value);
    }
}
