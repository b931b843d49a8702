package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Organ;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document has said so far: who adopts, which organs it named, which instruments it cited and what it calls them. */
final class Memory {

    /** An instrument under a name that the document itself gave it. */
    record Definition(String words, CitationKind kind, String target) {}

    /** What a bare noun stands for, by which rule, and how surely. */
    record Bearer(CitationKind kind, @Nullable String target, double confidence, String rule) {}

    private record Named(CitationKind kind, @Nullable String target, int node) {}

    /** More short forms than any document defines; guards the time that a hostile one can take. */
    private static final int MOST_DEFINITIONS = 100;

    private static final int MOST_CANDIDATES = 8;

    private @Nullable Organ adopting;
    private final Set<Organ> named = new LinkedHashSet<>();
    private final Map<String, Organ> issuers = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Map<Integer, LinkedHashMap<String, Named>> byNoun = new HashMap<>();
    private final Map<Integer, Named> bound = new HashMap<>();
    private final Map<Integer, Named> lastByNoun = new HashMap<>();
    private final Map<Integer, Boolean> alone = new HashMap<>();
    private int node;
    private final List<Definition> definitions = new ArrayList<>();
    private @Nullable Found lastCited;
    private @Nullable Found lastNote;

    @Nullable
    Organ adopting() {
        return adopting;
    }

    /** The organ that speaks from here on: the document's own, or that of a draft inside it. */
    void adopting(@Nullable Organ organ) {
        adopting = organ;
    }

    void name(Organ organ) {
        named.remove(organ);
        named.add(organ);
    }

    boolean hasNamed(Organ organ) {
        return named.contains(organ);
    }

    /** The organs named so far, the last first. */
    List<Organ> named() {
        List<Organ> last = new ArrayList<>(named);
        Collections.reverse(last);
        return last;
    }

    /** The one of these that was named last. */
    Optional<Organ> lastNamed(Collection<Organ> organs) {
        return named().stream().filter(organs::contains).findFirst();
    }

    /** Remembers a number whose organ the words gave. */
    void cite(Series series, Found item) {
        CitedNumber number = item.number;
        if (number != null && series.organ != null && item.target != null && series.source != Series.Source.BARE) {
            issuers.put(key(series.kind, number.value()), series.organ);
        }
    }

    @Nullable
    Organ issuerOf(CitationKind kind, String number) {
        return issuers.get(key(kind, number));
    }

    private static String key(CitationKind kind, String number) {
        return kind + number;
    }

    /** The node that is read from here on. */
    void enter(int index) {
        node = index;
    }

    /** An instrument was cited by name. */
    void mention(Instrument instrument) {
        mentioned.add(instrument.id());
        if (instrument.noun() != Vocabulary.UNKNOWN) {
            mentionAs(instrument.noun(), instrument.id(), instrument.kind(), instrument.id());
        }
    }

    /** An instrument was named that no gazetteer knows. */
    void mentionUnknown(int noun, String title, CitationKind kind, @Nullable String target) {
        mentionAs(noun, target == null ? title : target, kind, target);
    }

    private void mentionAs(int noun, String key, CitationKind kind, @Nullable String target) {
        byNoun.computeIfAbsent(noun, unused -> new LinkedHashMap<>()).put(key, new Named(kind, target, node));
        Named last = lastByNoun.put(noun, new Named(kind, target, node));
        alone.put(noun, last == null || last.node() != node || Objects.equals(last.target(), target));
    }

    boolean hasMentioned(Instrument instrument) {
        return mentioned.contains(instrument.id());
    }

    /** The document calls it so: "(hereinafter the Convention)". */
    void bind(int noun, CitationKind kind, @Nullable String target) {
        bound.put(noun, new Named(kind, target, node));
    }

    void define(Definition definition) {
        if (definitions.size() < MOST_DEFINITIONS && !definitions.contains(definition)) {
            definitions.add(definition);
        }
    }

    List<Definition> definitions() {
        return definitions;
    }

    /**
     * What a bare noun stands for: what it was bound to; the only instrument it can be; the last one mentioned in the same
     * paragraph; the only one mentioned in the last paragraph that mentioned any.
     */
    @Nullable
    Bearer bearer(int noun) {
        Named binding = bound.get(noun);
        if (binding != null) {
            return new Bearer(binding.kind(), binding.target(), 0.97, "bare-noun-bound");
        }
        Named last = lastByNoun.get(noun);
        if (last == null) {
            return null;
        }
        if (byNoun.getOrDefault(noun, new LinkedHashMap<>()).size() == 1) {
            return new Bearer(last.kind(), last.target(), 0.93, "bare-noun");
        }
        if (last.node() == node) {
            return new Bearer(last.kind(), last.target(), 0.85, "bare-noun-of-paragraph");
        }
        return Boolean.TRUE.equals(alone.get(noun))
                ? new Bearer(last.kind(), last.target(), 0.7, "bare-noun-of-paragraph-before")
                : null;
    }

    /** The instruments that a bare noun could stand for. */
    List<Candidate> bearers(int noun) {
        LinkedHashMap<String, Named> named = byNoun.getOrDefault(noun, new LinkedHashMap<>());
        if (named.size() < 2) {
            return List.of();
        }
        return named.values().stream()
                .flatMap(bearer -> Optional.ofNullable(bearer.target()).stream())
                .limit(MOST_CANDIDATES)
                .map(target -> new Candidate(target, 0.5, "cited before under this noun"))
                .toList();
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
