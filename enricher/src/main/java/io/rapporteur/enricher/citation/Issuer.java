package io.rapporteur.enricher.citation;

import io.rapporteur.model.organ.Organ;
import org.jspecify.annotations.Nullable;

/** An organ and the words that name it, or the citation that gave it. */
record Issuer(Organ organ, @Nullable Evidence evidence) {}
