/** The text form that every format is written in: paragraphs, numbers, notes, raised signs and page breaks as plain text. */
@NullMarked
package io.rapporteur.ingest.text.form;

import org.jspecify.annotations.NullMarked;
