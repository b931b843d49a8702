/** What reading a file comes to: its text or why there is none, within which limits, and what every reader of a format must answer. */
@NullMarked
package io.rapporteur.ingest.text.extraction;

import org.jspecify.annotations.NullMarked;
