/**
 * What a document has said so far, split by what is remembered: organs named, numbers cited, instruments cited, definitions,
 * notes.
 */
@NullMarked
package io.rapporteur.enricher.citation.context;

import org.jspecify.annotations.NullMarked;
