package io.rapporteur.enricher.citation.result;

import java.util.Locale;

/** The rules by which a citation gets its target, or none; {@code docs/citations.md} explains each under its id. */
public enum Rule {
    NUMBER_NAMES_ORGAN,
    NUMBER_FORM,
    ORGAN_NAMED,
    LIST_INHERITS_ORGAN,
    ORGAN_NAMED_BEHIND,
    NOUN_OF_ORGAN,
    ORGAN_ACTS,
    ITS_OF_ORGAN_BEFORE,
    ITS_OF_ADOPTING_ORGAN,
    NUMBER_CITED_BEFORE,
    PARAGRAPH_CARRIES_ORGAN,
    ORGAN_OF_DOCUMENT,
    ORGAN_BY_NUMBER_FORM,
    ORGAN_UNKNOWN,
    UNKNOWN_ORGAN,
    ORGAN_AND_NUMBER_DISAGREE,
    ORGAN_HAS_NO_SUCH_SERIES,
    NO_ORGAN_NUMBERS_SO,
    NOUN_OF_SEVERAL_ORGANS,
    NUMBER_WITHOUT_YEAR,
    RANGE,
    POINTS_BACK,
    NAME,
    SHORT_NAME,
    DEFINED,
    TITLE_BY_FOOTNOTE,
    TITLE_BY_SYMBOL,
    TITLE,
    BRIEF_TITLE,
    SHORT_TITLE,
    TITLE_BY_AUTHORITY,
    BARE_NOUN_BOUND,
    BARE_NOUN_OF_ORGAN,
    BARE_NOUN,
    BARE_NOUN_OF_PARAGRAPH,
    BARE_NOUN_OF_PARAGRAPH_BEFORE,
    BARE_CHARTER,
    BARE_NOUN_OF_SEVERAL,
    ARTICLE_OF_CHARTER,
    ARTICLE_OF_INSTRUMENT_BEFORE,
    SYMBOL,
    SYMBOL_ADDENDUM,
    SYMBOL_UNLISTED,
    SYMBOL_MENDED,
    HEALTH_ASSEMBLY_DOCUMENT,
    TREATY_SERIES,
    SALES_NUMBER,
    LAW_REPORT,
    MEETING,
    IBID_MEETING,
    IBID_VOLUME,
    IBID_SYMBOL,
    IBID_SAME,
    SUPRA_NOTE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * How sure the rule is, from 0 to 1: the share of its citations that were right where a person or the United Nations itself has
     * said what is right, as {@link Reliability} estimates it.
     */
    public double confidence() {
        return Reliability.of(this);
    }

    /**
     * The rule with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Rule withId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The id under which citations carry the rule. */
    public String id() {
        return id;
    }
}
