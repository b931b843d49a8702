package io.rapporteur.app.page;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in sentences why a citation leads where it does. docs/citations.md explains each rule. */
final class Reasons {

    private Reasons() {}

    /**
     * The reasons of a citation that has just been read from {@code text}.
     *
     * @param provenBy where another document proves what it stands for; null where none is needed
     */
    static List<String> of(Citation citation, String text, @Nullable String provenBy) {
        List<String> reasons = new ArrayList<>();
        reasons.add(rule(citation.rule(), citation.confidence()));
        for (Evidence evidence : citation.evidence()) {
            Span span = evidence.span();
            reasons.add(taken(evidence.what().name(), Marks.words(text, span.start(), span.end()), span));
        }
        if (provenBy != null) {
            reasons.add(proved(provenBy));
        }
        if (citation.conflict() != null) {
            reasons.add(conflict(citation.conflict()));
        }
        for (Candidate candidate : citation.candidates()) {
            reasons.add(other(candidate.target(), candidate.reason()));
        }
        return List.copyOf(reasons);
    }

    static String rule(String rule, double confidence) {
        return "rule " + rule + ", confidence " + confidence;
    }

    /** What was taken from words, and where these stand in the received text. */
    static String taken(String what, String words, Span span) {
        return what.toLowerCase(Locale.ROOT) + " from \"" + words + "\" at " + span.start() + ".." + span.end();
    }

    /** Why a citation cannot be right as printed. */
    static String conflict(String conflict) {
        return "doubtful: " + conflict;
    }

    /** Where another document proves what a title stands for. */
    static String proved(String where) {
        return "proved by " + where;
    }

    /** A target that was considered and did not win. */
    static String other(String target, String reason) {
        return "considered " + target + ": " + reason;
    }
}
