package io.rapporteur.app.page;

import io.rapporteur.enricher.citation.Candidate;
import io.rapporteur.enricher.citation.Citation;
import io.rapporteur.enricher.citation.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in sentences why a citation leads where it does. docs/citations.md explains each rule. */
final class Reasons {

    private Reasons() {}

    /** The reasons of a citation that has just been read from {@code text}. */
    static List<String> of(Citation citation, String text) {
        List<String> reasons = new ArrayList<>();
        reasons.add(rule(citation.rule(), citation.confidence()));
        for (Evidence evidence : citation.evidence()) {
            reasons.add(evidence.what().name().toLowerCase(Locale.ROOT) + " from \""
                    + Marks.words(text, evidence.span().start(), evidence.span().end()) + "\" at "
                    + evidence.span().start() + ".." + evidence.span().end());
        }
        for (Candidate candidate : citation.candidates()) {
            reasons.add(other(candidate.target(), candidate.reason()));
        }
        return List.copyOf(reasons);
    }

    static String rule(String rule, double confidence) {
        return "rule " + rule + ", confidence " + confidence;
    }

    /** A target that was considered and did not win. */
    static String other(String target, String reason) {
        return "considered " + target + ": " + reason;
    }
}
