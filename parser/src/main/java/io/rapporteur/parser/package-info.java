/** Text in, documents out: {@link io.rapporteur.parser.DocumentParser} is the whole of it. Pure. */
@NullMarked
package io.rapporteur.parser;

import org.jspecify.annotations.NullMarked;
