/** PDF as text: glyphs gathered into words, lines, columns and paragraphs. */
@NullMarked
package io.rapporteur.ingest.text.pdf;

import org.jspecify.annotations.NullMarked;
