package io.rapporteur.parser.lexicon;

/**
 * A form of a verb that opens paragraphs.
 *
 * @param complements words that belong to the phrase when they follow
 * @param feeling whether a feeling or stance may follow: "its deep appreciation"
 */
record Verb(Form form, PhraseSet complements, boolean feeling) {

    enum Form {
        FINITE,
        PARTICIPLE
    }
}
