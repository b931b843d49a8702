/**
 * A text cut into words, numbers and marks, the vocabulary that gives them their part in the grammar, and the search for
 * names of several words.
 */
@NullMarked
package io.rapporteur.enricher.citation.token;

import org.jspecify.annotations.NullMarked;
