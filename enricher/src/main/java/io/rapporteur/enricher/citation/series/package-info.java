/** Reads numbered resolutions and decisions: lists with the organ that owns them, shared dates, lettered parts, ranges. */
@NullMarked
package io.rapporteur.enricher.citation.series;

import org.jspecify.annotations.NullMarked;
