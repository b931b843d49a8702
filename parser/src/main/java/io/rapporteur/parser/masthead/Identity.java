package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/**
 * What a document is and how it is called, as far as its symbol, its number and its opening tell.
 *
 * @param numbered the paragraph that carries the number; -1 when none does
 * @param body the organ as a fact, with its place in the text
 */
record Identity(
        DocumentKind kind,
        int numbered,
        @Nullable Organ organ,
        @Nullable Fact symbol,
        @Nullable Fact body,
        @Nullable Fact session,
        @Nullable Fact number) {

    /** Before symbol and number are looked for. */
    static Identity of(Opening opening) {
        return new Identity(DocumentKind.OTHER, -1, opening.organ(), null, opening.body(), null, null);
    }

    Identity withKind(DocumentKind said) {
        return new Identity(said, numbered, organ, symbol, body, session, number);
    }

    /** This, with a kind where none is known yet. */
    Identity orKind(DocumentKind said) {
        return kind == DocumentKind.OTHER ? withKind(said) : this;
    }

    Identity numberedAt(int paragraph) {
        return new Identity(kind, paragraph, organ, symbol, body, session, number);
    }

    Identity withOrgan(@Nullable Organ said) {
        return new Identity(kind, numbered, said, symbol, body, session, number);
    }

    Identity withBody(Fact said) {
        return new Identity(kind, numbered, organ, symbol, said, session, number);
    }

    Identity withSymbol(@Nullable Fact said) {
        return new Identity(kind, numbered, organ, said, body, session, number);
    }

    Identity withNumber(Fact said) {
        return new Identity(kind, numbered, organ, symbol, body, session, said);
    }

    Identity withSession(@Nullable Fact said) {
        return new Identity(kind, numbered, organ, symbol, body, said, number);
    }
}
