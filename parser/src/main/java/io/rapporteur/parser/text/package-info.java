/** Characters, labels and spans: the alphabet of the parser. Pure. */
@NullMarked
package io.rapporteur.parser.text;

import org.jspecify.annotations.NullMarked;
