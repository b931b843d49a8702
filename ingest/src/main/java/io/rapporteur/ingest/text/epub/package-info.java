/** Books of XHTML in a zip container (EPUB 2 and 3). */
@NullMarked
package io.rapporteur.ingest.text.epub;

import org.jspecify.annotations.NullMarked;
