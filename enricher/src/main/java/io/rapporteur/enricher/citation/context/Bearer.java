package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import org.jspecify.annotations.Nullable;

/** What a bare noun stands for, by which rule, and what says so. */
public record Bearer(CitationKind kind, @Nullable String target, Rule rule, @Nullable Evidence evidence) {}
