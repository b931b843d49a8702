package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.Fact;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/**
 * Where the text begins, and what its first words say of who speaks.
 *
 * @param text paragraph of the enacting formula, or of the first words of the text where there is none; -1 when neither was
 *     found
 * @param enacted whether the text begins with an enacting formula
 * @param end behind the last paragraph that may belong to the mast head
 * @param organ the organ that the formula or the adoption line names
 * @param body the same as a fact, with its place in the text
 */
record Opening(int text, boolean enacted, int end, @Nullable Organ organ, @Nullable Fact body) {

    static Opening ofFormula(int paragraph, @Nullable Organ organ, @Nullable Fact body) {
        return new Opening(paragraph, true, paragraph, organ, body);
    }

    static Opening ofPhrase(int paragraph, @Nullable Organ organ, @Nullable Fact body) {
        return new Opening(paragraph, false, paragraph, organ, body);
    }

    static Opening none(int end, @Nullable Organ organ, @Nullable Fact body) {
        return new Opening(-1, false, end, organ, body);
    }
}
