package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** An organ and the words that name it, or the citation that gave it. */
public record Issuer(Organ organ, @Nullable Evidence evidence) {}
