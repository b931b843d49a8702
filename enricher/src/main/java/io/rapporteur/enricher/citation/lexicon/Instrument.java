package io.rapporteur.enricher.citation.lexicon;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.token.Vocabulary;

/**
 * An instrument or publication of {@code instruments.tsv}.
 *
 * @param id canonical id
 * @param kind what it is
 * @param takesYear whether the year before its title belongs to its id: "2018 Global Report"
 * @param noun vocabulary number of the bare noun that stands for it ("the Convention"); {@link Vocabulary#UNKNOWN} if none
 */
public record Instrument(String id, CitationKind kind, boolean takesYear, int noun) {}
