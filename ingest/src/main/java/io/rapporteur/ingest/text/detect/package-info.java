/** Which format a file has, by its content before its name, and whether its container can be opened safely. */
@NullMarked
package io.rapporteur.ingest.text.detect;

import org.jspecify.annotations.NullMarked;
