/** A document as a page for a person: structure with numbers, citations marked, what it cites and what cites it. */
@NullMarked
package io.rapporteur.app.page;

import org.jspecify.annotations.NullMarked;
