/** Akoma Ntoso as text. */
@NullMarked
package io.rapporteur.ingest.text.akn;

import org.jspecify.annotations.NullMarked;
