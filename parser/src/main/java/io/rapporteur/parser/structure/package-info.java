/** From paragraphs to a tree: enacting words, preamble, operative paragraphs, lists, headings, annexes, closing. Pure. */
@NullMarked
package io.rapporteur.parser.structure;

import org.jspecify.annotations.NullMarked;
