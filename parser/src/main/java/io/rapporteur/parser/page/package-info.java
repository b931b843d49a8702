/** From characters to paragraphs: lines, page furniture, footnote bodies, and paragraphs joined across pages. Pure. */
@NullMarked
package io.rapporteur.parser.page;

import org.jspecify.annotations.NullMarked;
