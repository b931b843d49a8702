/**
 * A document as read: metadata, a tree of nodes that share out every character of the source, footnotes and their calls.
 *
 * <p>Pure. All offsets are UTF-16 code units into the text as received, half-open; {@link io.rapporteur.model.document.Span} says
 * it once for everybody.
 */
@NullMarked
package io.rapporteur.model.document;

import org.jspecify.annotations.NullMarked;
