package io.rapporteur.parser.lexicon;

/**
 * Classes of words and phrases. Those of {@code phrases.tsv}; those that play a part in the grammar of citations too are taken from
 * {@code words.tsv}, and the forms of verbs from {@code verbs.tsv}. docs/languages.md says what each is for.
 */
public enum WordClass {
    ADVERB,
    PERFECT,
    CONJUNCTION,
    LIST_WORD,
    WITH,
    OPENING_ADJECTIVE,
    TAIL,
    ADJECTIVE,
    DETERMINER,
    MANNER,
    POSSESSIVE,
    UTTERING,
    DEGREE,
    FEELING,
    NUMBER_LEAD,
    CLAUSE_LINK,
    NOUN_LINK,
    SPEAKER,
    PAGE,
    ARTICLE,
    ANNEX,
    CLOSING,
    MEETING,
    NOTE_OPENER,
    RUNNING_HEAD,
    COVER,
    BY_PRESIDENT,
    DRAFT,
    ADOPTION,
    RESOLUTION,
    DECISION,
    RECOMMENDS_DRAFT,
    REPORT,
    LETTER,
    NOTE,
    COMMENT,
    BODY,
    SESSION,
    CONTENTS,
    CONTENTS_COLUMN,
    INFINITIVE
}
