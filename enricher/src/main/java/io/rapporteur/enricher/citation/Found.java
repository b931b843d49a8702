package io.rapporteur.enricher.citation;

import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Organ;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A citation while it is being read: places are offsets into the node's reading, and later words may still complete it. */
final class Found {

    /** Confidence in what cannot be right as printed. */
    private static final double DOUBTED = 0.6;

    final CitationKind kind;
    final Mention mention;
    int from;
    int to;
    /** Where the number or name itself begins, behind a pinpoint. */
    final int core;
    /** The token behind it. */
    int end;

    @Nullable
    String target;

    @Nullable
    String pinpoint;

    @Nullable
    LocalDate date;

    @Nullable
    CitedNumber number;

    /** The organ that the number was given to. */
    @Nullable
    Organ organ;

    Function function = Function.MENTIONS;
    Rule rule = Rule.ORGAN_UNKNOWN;
    double confidence;
    List<Candidate> candidates = List.of();

    /** What gave it its organ or its target. */
    @Nullable
    Evidence basis;

    /** The item whose date it shares. */
    @Nullable
    Evidence dated;

    /** How it is printed, where the target is what a scanner must have spoilt. */
    @Nullable
    String printed;

    /** Its place in the text as received, once it has been taken. */
    @Nullable
    Span place;

    /** Whether only commas and "and" stand between it and the item before. */
    boolean adjacent;

    Found(CitationKind kind, Mention mention, int from, int to, int end) {
        this.kind = kind;
        this.mention = mention;
        this.from = from;
        this.core = from;
        this.to = to;
        this.end = end;
    }

    Found because(@Nullable Evidence evidence) {
        basis = evidence;
        return this;
    }

    Found decide(@Nullable String decided, Rule byRule, double sureness) {
        target = decided;
        rule = byRule;
        confidence = decided == null ? 0 : sureness;
        return this;
    }

    /** Has the target of another citation, or where that has none, its reason and its candidates. */
    Found repeat(Found other, Rule byRule, double sureness) {
        candidates = other.candidates;
        return decide(other.target, other.target == null ? other.rule : byRule, sureness);
    }

    /** Keeps the target as printed, says why that may be wrong, and names what may be meant where the number tells. */
    void doubt(String decided, String conflict) {
        confidence = Math.min(confidence, DOUBTED);
        String meant = Plausible.meant(this);
        Stream<Candidate> doubtful = Stream.of(new Candidate(meant == null ? decided : meant, 0.3, conflict));
        candidates = Stream.concat(doubtful, candidates.stream()).toList();
    }

    /** What it took from elsewhere. */
    List<Evidence> evidence() {
        Evidence organ = basis;
        Evidence date = dated;
        if (organ != null && date != null) {
            return List.of(organ, date);
        }
        if (organ != null) {
            return List.of(organ);
        }
        return date == null ? List.of() : List.of(date);
    }
}
