package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many other targets the citations of a document may name: they are counted, and their reasons written once. */
public final class CandidateBudget {

    /** Candidates of all citations of a document together; from here on, each keeps its first alone. */
    static final int MAX_IN_ALL = 100_000;

    private final boolean explaining;
    private final ReadingLimits limits;
    private final Map<String, String> reasons = new HashMap<>();
    private int counted;

    CandidateBudget(boolean explaining, ReadingLimits limits) {
        this.explaining = explaining;
        this.limits = limits;
    }

    /** Whether to say of each citation what else it could have been. */
    public boolean isExplaining() {
        return explaining;
    }

    /** How many other targets may be named for a citation. */
    public int max() {
        return counted < MAX_IN_ALL ? maxOfOne() : 1;
    }

    /** How many may be named for a citation as long as there is room for all. */
    int maxOfOne() {
        return limits.max(Limit.CANDIDATES);
    }

    /** Takes a citation's candidates into the count. */
    public List<Candidate> counted(List<Candidate> candidates) {
        counted += candidates.size();
        return List.copyOf(candidates);
    }

    /** A reason as it was written before: there are few, and many candidates have the same. */
    public String shared(String reason) {
        return reasons.computeIfAbsent(reason, first -> first);
    }
}
