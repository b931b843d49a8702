/** Pages that a browser or a word processor saved in one file (MHTML, RFC 2557). */
@NullMarked
package io.rapporteur.ingest.text.mht;

import org.jspecify.annotations.NullMarked;
