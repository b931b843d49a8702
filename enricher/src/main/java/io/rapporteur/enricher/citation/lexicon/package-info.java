/** What the grammar knows by heart: words and verbs of each language, names of organs and instruments, series of symbols. */
@NullMarked
package io.rapporteur.enricher.citation.lexicon;

import org.jspecify.annotations.NullMarked;
