/**
 * Whose number it is: the rules by which a numbered mention gets its organ and its target, or candidates and the reason why it
 * gets none.
 */
@NullMarked
package io.rapporteur.enricher.citation.issuer;

import org.jspecify.annotations.NullMarked;
