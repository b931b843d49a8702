package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.organ.Organ;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mention stands for, and how that is known; without a target, why it cannot be known.
 *
 * @param organ the organ that a number was given to
 * @param basis what gave the mention its organ or its target
 * @param candidates other targets it could have had, best first
 */
public record Resolution(
        @Nullable String target,
        Rule rule,
        double confidence,
        @Nullable Organ organ,
        @Nullable Evidence basis,
        List<Candidate> candidates) {

    /** Confidence in what cannot be right as printed. */
    private static final double DOUBTED = 0.6;

    public static Resolution of(String target, Rule rule) {
        return new Resolution(target, rule, rule.confidence(), null, null, List.of());
    }

    /** The document of an organ. */
    public static Resolution of(String target, Rule rule, Issuer issuer) {
        return new Resolution(target, rule, rule.confidence(), issuer.organ(), issuer.evidence(), List.of());
    }

    public static Resolution abstention(Rule rule, List<Candidate> candidates) {
        return new Resolution(null, rule, 0, null, null, candidates);
    }

    /** The target of another citation, or where that has none, its reason and its candidates. */
    public static Resolution repeating(Resolution other, Rule rule) {
        return new Resolution(
                other.target,
                other.target == null ? other.rule : rule,
                other.target == null ? 0 : rule.confidence(),
                null,
                null,
                other.candidates);
    }

    public Resolution because(@Nullable Evidence evidence) {
        return new Resolution(target, rule, confidence, organ, evidence, candidates);
    }

    /** The same target by another rule. */
    public Resolution by(Rule other) {
        return new Resolution(target, other, target == null ? 0 : other.confidence(), organ, basis, candidates);
    }

    public Resolution withCandidates(List<Candidate> others) {
        return new Resolution(target, rule, confidence, organ, basis, others);
    }

    /** Keeps the target as printed, and says why that may be wrong and what may be meant. */
    public Resolution doubted(String meant, String conflict) {
        Stream<Candidate> doubtful = Stream.of(new Candidate(meant, 0.3, conflict));
        return new Resolution(
                target,
                rule,
                Math.min(confidence, DOUBTED),
                organ,
                basis,
                Stream.concat(doubtful, candidates.stream()).toList());
    }
}
