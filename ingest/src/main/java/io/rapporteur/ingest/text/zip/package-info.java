/** The entries of zip containers that were found to be whole and within the limits. */
@NullMarked
package io.rapporteur.ingest.text.zip;

import org.jspecify.annotations.NullMarked;
