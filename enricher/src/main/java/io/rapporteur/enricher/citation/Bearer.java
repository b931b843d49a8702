package io.rapporteur.enricher.citation;

import org.jspecify.annotations.Nullable;

/** What a bare noun stands for, by which rule, how surely, and what says so. */
record Bearer(CitationKind kind, @Nullable String target, double confidence, Rule rule, @Nullable Evidence evidence) {}
