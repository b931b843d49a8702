/** What parser and enricher both know of languages: their words, a folder for each language, and the Roman numerals. Pure. */
@NullMarked
package io.rapporteur.model.language;

import org.jspecify.annotations.NullMarked;
