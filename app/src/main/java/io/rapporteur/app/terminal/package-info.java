/** What a person sees: streams, colour, tables, progress. */
@NullMarked
package io.rapporteur.app.terminal;

import org.jspecify.annotations.NullMarked;
