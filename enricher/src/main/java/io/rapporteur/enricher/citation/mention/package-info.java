/**
 * What a text says where it cites, and what that stands for, as immutable values: {@link
 * io.rapporteur.enricher.citation.mention.Mention}, {@link io.rapporteur.enricher.citation.mention.Resolution} and the two as a
 * {@link io.rapporteur.enricher.citation.mention.Reference}.
 */
@NullMarked
package io.rapporteur.enricher.citation.mention;

import org.jspecify.annotations.NullMarked;
