package io.rapporteur.enricher.citation;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Organ;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document has said so far: who adopts, which organs it named, which instruments it cited and what it calls them. */
final class Memory {

    /** An instrument under a name that the document itself gave it. */
    record Definition(String words, CitationKind kind, String target, Evidence evidence) {}

    /** What a bare noun stands for, by which rule, how surely, and what says so. */
    record Bearer(
            CitationKind kind, @Nullable String target, double confidence, Rule rule, @Nullable Evidence evidence) {}

    /** An organ and the words that name it, or the citation that gave it. */
    record Issuer(Organ organ, @Nullable Evidence evidence) {}

    private record Named(CitationKind kind, @Nullable String target, int node, Evidence evidence) {}

    /** More short forms than any document defines; guards the time that a hostile one can take. */
    private static final int MOST_DEFINITIONS = 100;

    /** Candidates of all citations of a document together; from here on, each keeps its first alone. */
    private static final int MOST_CANDIDATES_IN_ALL = 100_000;

    /** Where the document does not say when it was adopted. */
    private static final int LAST_YEAR = 2099;

    private final boolean explaining;
    private @Nullable Issuer adopting;
    private int latest = LAST_YEAR;
    private @Nullable Reading reading;
    private final Map<String, Issuer> named = new LinkedHashMap<>();
    private final Map<String, Issuer> issuers = new HashMap<>();
    private final Map<Integer, Found> councilNumbers = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, String> identified = new HashMap<>();
    private final Map<Integer, Bearers> byNoun = new HashMap<>();
    private final Map<Integer, Named> bound = new HashMap<>();
    private final Map<Integer, Named> lastByNoun = new HashMap<>();
    private final Map<Integer, Boolean> alone = new HashMap<>();
    private int node;
    private final List<Definition> definitions = new ArrayList<>();
    private @Nullable Found lastCited;
    private @Nullable Found lastNote;
    private final Map<String, String> reasons = new HashMap<>();
    private final ReadingLimits limits;
    private int candidates;

    Memory(boolean explaining, ReadingLimits limits) {
        this.explaining = explaining;
        this.limits = limits;
    }

    /** How many other targets may be named for a citation. */
    int mostCandidates() {
        return candidates < MOST_CANDIDATES_IN_ALL ? limits.most(Limit.CANDIDATES) : 1;
    }

    /** Takes a citation's candidates into the count. */
    List<Candidate> counted(List<Candidate> named) {
        candidates += named.size();
        return List.copyOf(named);
    }

    /** A reason as it was written before: there are few, and many candidates have the same. */
    String shared(String reason) {
        return reasons.computeIfAbsent(reason, first -> first);
    }

    /** Whether to say of each citation what else it could have been. */
    boolean isExplaining() {
        return explaining;
    }

    @Nullable
    Organ adopting() {
        return adopting == null ? null : adopting.organ();
    }

    @Nullable
    Issuer adopter() {
        return adopting;
    }

    /** The organ that speaks from here on: the document's own, or that of a draft inside it. */
    void adopting(@Nullable Issuer organ) {
        adopting = organ;
        if (organ != null) {
            name(organ);
        }
    }

    /** The last year that a document cited here can be of. */
    int latest() {
        return latest;
    }

    void latest(int year) {
        latest = year;
    }

    void name(Issuer organ) {
        named.remove(organ.organ().code());
        named.put(organ.organ().code(), organ);
    }

    boolean hasNamed(Organ organ) {
        return named.containsKey(organ.code());
    }

    /** The organs named so far, the last first. */
    List<Organ> named() {
        List<Organ> last = new ArrayList<>(named.size());
        named.values().forEach(issuer -> last.add(issuer.organ()));
        Collections.reverse(last);
        return last;
    }

    /** The organ named last, or null. */
    @Nullable
    Organ lastNamed() {
        Issuer last = null;
        for (Issuer issuer : named.values()) {
            last = issuer;
        }
        return last == null ? null : last.organ();
    }

    /** The one of these that was named last. */
    Optional<Issuer> lastNamed(Collection<Organ> organs) {
        Issuer last = null;
        for (Issuer issuer : named.values()) {
            if (organs.contains(issuer.organ())) {
                last = issuer;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Remembers a number whose organ the words gave. */
    void cite(Series series, Found item) {
        CitedNumber number = item.number;
        if (number == null || series.issuer == null || item.target == null || series.source == Series.Source.BARE) {
            return;
        }
        issuers.put(
                key(series.kind, number.value()),
                new Issuer(series.issuer.organ(), evidence(Evidence.What.CITATION, item.from, item.to)));
    }

    @Nullable
    Issuer issuerOf(CitationKind kind, String number) {
        return issuers.get(key(kind, number));
    }

    /** Remembers a resolution of the Security Council by its number alone: "1493 (2003)" is later "resolution 1493". */
    void citeCouncil(int number, Found item) {
        councilNumbers.putIfAbsent(number, item);
    }

    @Nullable
    Found councilNumber(int number) {
        return councilNumbers.get(number);
    }

    private static String key(CitationKind kind, String number) {
        return kind + number;
    }

    /** The node that is read from here on. */
    void enter(int index, Reading of) {
        node = index;
        reading = of;
    }

    /** What stands between two offsets of the node's reading, as evidence. */
    Evidence evidence(Evidence.What what, int from, int to) {
        return new Evidence(what, place(from, to));
    }

    Span place(int from, int to) {
        Reading current = reading;
        if (current == null) {
            throw new IllegalStateException("a node must have been entered");
        }
        return current.span(from, to);
    }

    /** An earlier citation, as evidence; null where its place is not known. */
    @Nullable
    Evidence citation(Found before) {
        return before.place == null ? null : new Evidence(Evidence.What.CITATION, before.place);
    }

    /** An instrument is in play, though it was not cited. */
    void know(Instrument instrument) {
        mentioned.add(instrument.id());
    }

    /** An instrument was cited by name. */
    void mention(Instrument instrument, Evidence evidence) {
        mentioned.add(instrument.id());
        if (instrument.noun() != Vocabulary.UNKNOWN) {
            mentionAs(instrument.noun(), instrument.id(), instrument.kind(), idOf(instrument), evidence);
        }
    }

    /** A note has said what an instrument is whose id is of our own making. */
    void identify(Instrument instrument, String target, Evidence evidence) {
        identified.put(instrument.id(), target);
        mention(instrument, evidence);
    }

    /** The id of an instrument in this document: the one that a note gave it, or its own. */
    String idOf(Instrument instrument) {
        return identified.getOrDefault(instrument.id(), instrument.id());
    }

    /** An instrument was named that no gazetteer knows. */
    void mentionUnknown(int noun, String title, CitationKind kind, @Nullable String target, Evidence evidence) {
        mentionAs(noun, target == null ? title : target, kind, target, evidence);
    }

    private void mentionAs(int noun, String key, CitationKind kind, @Nullable String target, Evidence evidence) {
        Named mention = new Named(kind, target, node, evidence);
        byNoun.computeIfAbsent(noun, unused -> new Bearers(key, limits.most(Limit.CANDIDATES)))
                .add(key, target);
        Named last = lastByNoun.put(noun, mention);
        alone.put(noun, last == null || last.node() != node || Objects.equals(last.target(), target));
    }

    boolean hasMentioned(Instrument instrument) {
        return mentioned.contains(instrument.id());
    }

    /** The document calls it so: "(hereinafter the Convention)". */
    void bind(int noun, CitationKind kind, @Nullable String target, Evidence evidence) {
        bound.put(noun, new Named(kind, target, node, evidence));
    }

    void define(Definition definition) {
        if (definitions.size() < MOST_DEFINITIONS
                && definitions.stream()
                        .noneMatch(known -> known.words().equals(definition.words())
                                && known.target().equals(definition.target()))) {
            definitions.add(definition);
        }
    }

    List<Definition> definitions() {
        return definitions;
    }

    /** What the document itself bound a bare noun to. */
    @Nullable
    Bearer binding(int noun) {
        Named binding = bound.get(noun);
        return binding == null
                ? null
                : new Bearer(binding.kind(), binding.target(), 0.97, Rule.BARE_NOUN_BOUND, binding.evidence());
    }

    /**
     * What a bare noun stands for by what was cited: the only instrument it can be; the last one mentioned in the same
     * paragraph; the only one mentioned in the last paragraph that mentioned any.
     */
    @Nullable
    Bearer bearer(int noun) {
        Named last = lastByNoun.get(noun);
        if (last == null) {
            return null;
        }
        Bearers bearers = byNoun.get(noun);
        if (bearers != null && bearers.isOne()) {
            return new Bearer(last.kind(), last.target(), 0.93, Rule.BARE_NOUN, last.evidence());
        }
        if (last.node() == node) {
            return new Bearer(last.kind(), last.target(), 0.85, Rule.BARE_NOUN_OF_PARAGRAPH, last.evidence());
        }
        return Boolean.TRUE.equals(alone.get(noun))
                ? new Bearer(last.kind(), last.target(), 0.7, Rule.BARE_NOUN_OF_PARAGRAPH_BEFORE, last.evidence())
                : null;
    }

    /** The instruments that a bare noun could stand for. */
    List<Candidate> bearers(int noun) {
        Bearers bearers = byNoun.get(noun);
        if (bearers == null || bearers.isOne()) {
            return List.of();
        }
        return counted(bearers.targets()
                .limit(mostCandidates())
                .map(target -> new Candidate(target, 0.5, "cited before under this noun"))
                .toList());
    }

    @Nullable
    Found lastCited() {
        return lastCited;
    }

    void lastCited(@Nullable Found found) {
        lastCited = found;
    }

    /** The last citation of the note before. */
    @Nullable
    Found lastNote() {
        return lastNote;
    }

    void lastNote(@Nullable Found found) {
        lastNote = found;
    }
}
