/** What parser and enricher both know of languages: the Roman numerals. Pure. */
@NullMarked
package io.rapporteur.model.language;

import org.jspecify.annotations.NullMarked;
