/** Rich Text Format. */
@NullMarked
package io.rapporteur.ingest.text.rtf;

import org.jspecify.annotations.NullMarked;
