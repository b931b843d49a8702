/** WordprocessingML as text: styles, automatic numbers, notes and mast heads as Word prints them. */
@NullMarked
package io.rapporteur.ingest.text.docx;

import org.jspecify.annotations.NullMarked;
