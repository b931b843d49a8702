/**
 * Grammars of a few words each, as functions of tokens and a position: numbers, dates, symbols, pinpoints, titles. A match is a
 * value that says where it ends; a grammar remembers nothing and decides nothing.
 */
@NullMarked
package io.rapporteur.enricher.citation.grammar;

import org.jspecify.annotations.NullMarked;
