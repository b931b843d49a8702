package io.rapporteur.enricher.citation.result;

import java.util.Objects;

/**
 * A target that a citation could have had.
 *
 * @param target canonical id
 * @param score how well it fits, 0 to 1
 * @param reason why it was considered, or why it lost
 */
public record Candidate(String target, double score, String reason) {

    public Candidate {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("candidate score must be from 0 to 1, got: " + score);
        }
    }
}
