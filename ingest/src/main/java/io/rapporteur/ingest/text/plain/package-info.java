/** Bytes as characters: encodings, and text that is there already. */
@NullMarked
package io.rapporteur.ingest.text.plain;

import org.jspecify.annotations.NullMarked;
