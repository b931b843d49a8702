/** Reads the citations of one node from left to right: the order of the grammars, and a reader for each kind of mention. */
@NullMarked
package io.rapporteur.enricher.citation.reader;

import org.jspecify.annotations.NullMarked;
