package io.rapporteur.parser.structure;

/** A part of a document. The part that a paragraph stands in decides what the paragraph may be. */
enum Part {
    PREAMBLE,
    OPERATIVE,
    STATEMENT,
    PLAIN,
    CLOSING,
    ANNEX
}
