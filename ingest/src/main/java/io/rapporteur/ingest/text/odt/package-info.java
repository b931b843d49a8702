/** Texts of OpenDocument (ISO 26300). */
@NullMarked
package io.rapporteur.ingest.text.odt;

import org.jspecify.annotations.NullMarked;
