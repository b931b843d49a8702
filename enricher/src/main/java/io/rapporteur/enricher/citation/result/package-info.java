/** What comes out: a citation with its kind, its function, the rule that decided, its evidence and the candidates that lost. */
@NullMarked
package io.rapporteur.enricher.citation.result;

import org.jspecify.annotations.NullMarked;
