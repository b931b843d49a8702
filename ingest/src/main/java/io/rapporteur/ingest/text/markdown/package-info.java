/** Markdown as people and converters write it, as the HTML that a renderer makes of it. */
@NullMarked
package io.rapporteur.ingest.text.markdown;

import org.jspecify.annotations.NullMarked;
