/** Dead letters as people and programs read them: lists, pages and what became of those that were decided on. */
@NullMarked
package io.rapporteur.app.letters;

import org.jspecify.annotations.NullMarked;
