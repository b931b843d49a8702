/** Documents of Word before 2007. */
@NullMarked
package io.rapporteur.ingest.text.doc;

import org.jspecify.annotations.NullMarked;
