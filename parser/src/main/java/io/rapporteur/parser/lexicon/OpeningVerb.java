package io.rapporteur.parser.lexicon;

import io.rapporteur.model.language.VerbForm;

/**
 * A form of a verb that opens paragraphs.
 *
 * @param finite true for "takes", false for "taking"
 * @param complements words that belong to the phrase when they follow
 * @param feeling whether a feeling or stance may follow: "its deep appreciation"
 */
record OpeningVerb(boolean finite, PhraseSet complements, boolean feeling) {

    static OpeningVerb of(VerbForm form) {
        return new OpeningVerb(
                form.opening() == VerbForm.Opening.FINITE,
                form.complements().isEmpty() ? PhraseSet.EMPTY : new PhraseSet(form.complements()),
                form.feeling());
    }
}
