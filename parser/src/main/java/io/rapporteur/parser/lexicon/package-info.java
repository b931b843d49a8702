/** Words by language, as data: opening verbs, months, headings, and how a language is told from its letters. Pure. */
@NullMarked
package io.rapporteur.parser.lexicon;

import org.jspecify.annotations.NullMarked;
