package io.rapporteur.enricher.citation.result;

import io.rapporteur.model.document.Span;
import io.rapporteur.model.language.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mention of one document or instrument.
 *
 * @param node index of the node it stands in, into {@code Document.nodes()}
 * @param span where it stands in the text as received: from the pinpoint, number or name to the end of an attached date
 * @param text the words of that span, exactly
 * @param kind what is cited
 * @param target canonical id ({@code A/RES/61/180}, {@code UNTS:2225:39574}); null where the resolver abstained
 * @param ownId the id that the title has by its own words, whatever it was resolved to: under it the proof of one document serves
 *     others; null where the target is not cited by its title
 * @param link public address of the target, where one follows from its id
 * @param pinpoint the part that is cited: {@code art. 6, para. 1}, {@code para. 3 (b)}
 * @param date date as cited
 * @param where the place in the document, as {@code Places} names it
 * @param function what the paragraph does with it
 * @param naming how it is named
 * @param rule id of the grammar rule that decided; {@code docs/citations.md} explains each
 * @param confidence 0 to 1; 0 where the resolver abstained
 * @param evidence what it took from elsewhere in the document
 * @param conflict why it cannot be right as printed: number, year and date disagree (the target stays as printed), or a scanner
 *     spoilt a symbol (the target is what must have stood there); null where nothing is wrong
 * @param candidates other targets it could have had, best first, with the reasons; never empty for an abstention unless
 *     nothing is known at all
 */
public record Citation(
        int node,
        Span span,
        String text,
        CitationKind kind,
        @Nullable String target,
        @Nullable String ownId,
        @Nullable String link,
        @Nullable String pinpoint,
        @Nullable LocalDate date,
        String where,
        Function function,
        Naming naming,
        String rule,
        double confidence,
        List<Evidence> evidence,
        @Nullable String conflict,
        List<Candidate> candidates) {

    public Citation {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(rule, "rule");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("citation confidence must be from 0 to 1, got: " + confidence);
        }
        evidence = List.copyOf(evidence);
        candidates = List.copyOf(candidates);
    }
}
