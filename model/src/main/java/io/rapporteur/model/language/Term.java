package io.rapporteur.model.language;

/** The part a word can play in the grammar. Which words play it is data, a {@code words.tsv} for each language. */
public enum Term {
    NONE,
    RESOLUTION,
    DECISION,
    OF,
    THE,
    ITS,
    THAT,
    AND,
    OR,
    TO,
    IN,
    BY,
    /** Joins an organ to "its resolution": in, by, through, under. */
    THROUGH,
    INCLUDING,
    /** Tells in which resolution an organ acted: "in which the Council recognized". */
    WHICH,
    /** Before an act of the past: "the Council has recognized". */
    HAS,
    /** Makes of it what was done to the organ: "the Council has been asked". */
    BEEN,
    /** An act of an organ, behind its name: "the Council recognized". */
    ACTED,
    /** Behind "on" tells when or how, not what about: basis, occasion. */
    CIRCUMSTANCE,
    BOTH,
    /** Begins a reference in a note: See, cf. */
    SEE,
    DATED,
    ADOPTED,
    MONTH,
    ARTICLE,
    PARAGRAPH,
    SUBPARAGRAPH,
    SECTION,
    CHAPTER,
    ANNEX,
    APPENDIX,
    PART,
    RULE,
    QUALIFIER,
    IBID,
    SUPRA,
    /** Points back from a part to its whole: "articles 47 and 49 thereof". */
    THEREOF,
    /** "note" behind "supra". */
    NOTE,
    VOLUME,
    NUMBER_SIGN,
    SALES,
    TREATY,
    SERIES,
    REPORTS,
    /** What a note may identify in place of the title at its end: "the report on the Programme". */
    ACCOUNT,
    PAGE,
    ADDENDUM,
    DOCUMENT,
    MEETING,
    PLENARY,
    SESSION,
    HELD,
    ON,
    HEREINAFTER,
    /** Heads a numbered series that is not ours: "general comment", "Supplement", "regulation". */
    FOREIGN_SERIES,
    /** Head noun of instruments: Convention, Declaration, Programme. */
    INSTRUMENT,
    /** Head noun of instruments that, standing alone, more often means something else: Programme, Plan, Principles. */
    PLAN,
    /** Head noun of instruments only where the words around it tell which: Pact, Initiative, Code. */
    TITLE,
    /** Head noun of publications, in the same way: Outlook, Yearbook. */
    PUBLICATION,
    /** Before a head noun tells nothing: "National Strategy", "Plan of Action". */
    GENERIC,
    /** Head noun of bodies and mechanisms whose names may contain an instrument's name. */
    BODY,
    /** Makes a number an ordinal: "542nd". */
    ORDINAL,
    /** Often follows a number: "70/1 entitled". */
    FOLLOWER,
    /** Joins the words of a title: "against". */
    CONNECTOR,
    /** Does both: "70/1 concerning", "Convention concerning". */
    LINK
}
