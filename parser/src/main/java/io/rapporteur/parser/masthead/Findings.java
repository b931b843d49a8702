package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** What is known while a mast head is being read; each finder adds its share. */
final class Findings {

    DocumentKind kind = DocumentKind.OTHER;

    /** The enacting formula, or the first words of the text where there is none; -1 when neither was found. */
    int text = -1;

    /** Whether the text begins with an enacting formula. */
    boolean enacted;

    /** Behind the last paragraph that may belong to the mast head. */
    int end;

    /** The paragraph that carries the number; -1 when none does. */
    int numbered = -1;

    int titleFrom;
    int titleTo;

    @Nullable
    Organ organ;

    @Nullable
    Fact symbol;

    @Nullable
    Fact body;

    @Nullable
    Fact session;

    @Nullable
    Fact number;

    @Nullable
    Fact title;

    @Nullable
    Fact adopted;

    MastHead asMastHead(int bodyFrom) {
        return new MastHead(
                kind, titleFrom, titleTo, Math.max(bodyFrom, titleTo), symbol, body, session, number, title, adopted);
    }
}
