package io.rapporteur.model.document;

/** What a stretch of a document is. Every character belongs to exactly one node, so there is a kind for furniture too. */
public enum NodeKind {
    /** The whole; owns no characters but what nothing else claims. */
    DOCUMENT,
    /** Mast head: issuer, symbol, distribution, dates, agenda item, "Resolution adopted by …". */
    COVER,
    TITLE,
    /** The adopting organ's name before the preamble: "The General Assembly,". */
    ENACTING,
    /** One preambular paragraph; its label is its ordinal from 1. */
    PREAMBULAR,
    /** One operative paragraph; its label is the printed number, or {@code u1}, {@code u2} … where none is printed. */
    OPERATIVE,
    /** A lettered or numbered child of a paragraph; its label is printed without brackets: {@code a}, {@code i}. */
    SUBPARAGRAPH,
    /** A paragraph that is neither preambular nor operative. */
    PARAGRAPH,
    /** A heading inside the text, a section numeral. */
    HEADING,
    /** The text of a note; its label is the printed marker. */
    FOOTNOTE,
    /** Everything from the heading Annex, Appendix or Enclosure on; its children are its paragraphs. */
    ANNEX,
    TABLE,
    /** Adoption line, meeting number, date at the end, result of a vote. */
    CLOSING,
    /** Page numbers, running headers, rules, job numbers, form feeds. */
    FURNITURE
}
