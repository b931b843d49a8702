/** The files in a container: archives and mails taken apart, within limits, under paths that are safe. */
@NullMarked
package io.rapporteur.ingest.text.unpack;

import org.jspecify.annotations.NullMarked;
