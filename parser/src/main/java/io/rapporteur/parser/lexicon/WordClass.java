package io.rapporteur.parser.lexicon;

/** Classes of {@code words.tsv}, whose head says what they are for. */
public enum WordClass {
    ADVERB,
    PERFECT,
    CONJUNCTION,
    WITH,
    OPENING_ADJECTIVE,
    TAIL,
    ADJECTIVE,
    DETERMINER,
    MANNER,
    POSSESSIVE,
    DEGREE,
    FEELING,
    NUMBER_LEAD,
    CLAUSE_LINK,
    ARTICLE,
    MONTH,
    ANNEX,
    CLOSING,
    MEETING,
    NOTE_OPENER,
    RUNNING_HEAD,
    COVER,
    BY_PRESIDENT,
    DRAFT,
    ADOPTION,
    SESSION,
    RESOLUTION,
    DECISION,
    RECOMMENDS_DRAFT
}
