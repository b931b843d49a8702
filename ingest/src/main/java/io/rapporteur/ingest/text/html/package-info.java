/** Web pages as text. */
@NullMarked
package io.rapporteur.ingest.text.html;

import org.jspecify.annotations.NullMarked;
