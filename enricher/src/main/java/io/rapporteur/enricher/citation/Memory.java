package io.rapporteur.enricher.citation;

import io.rapporteur.organ.Organ;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document has said so far: who adopts, which organs it named, which instruments it cited and what it calls them. */
final class Memory {

    /** An instrument under a name that the document itself gave it. */
    record Definition(String words, CitationKind kind, @Nullable String target) {}

    /** Two conventions mentioned alike leave "the Convention" open. */
    private record Bearer(CitationKind kind, @Nullable String target) {}

    private @Nullable Organ adopting;
    private final Set<Organ> named = new LinkedHashSet<>();
    private final Map<String, Organ> issuers = new HashMap<>();
    private final Map<String, Bearer> mentioned = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Bearer>> byNoun = new HashMap<>();
    private final Map<Integer, Bearer> bound = new HashMap<>();
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
        java.util.Collections.reverse(last);
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

    /** An instrument was cited by name. */
    void mention(Instrument instrument) {
        mentioned.put(instrument.id(), new Bearer(instrument.kind(), instrument.id()));
        if (instrument.noun() != Vocabulary.UNKNOWN) {
            byNoun.computeIfAbsent(instrument.noun(), unused -> new LinkedHashMap<>())
                    .put(instrument.id(), new Bearer(instrument.kind(), instrument.id()));
        }
    }

    /** An instrument was named that no gazetteer knows. */
    void mentionUnknown(int noun, String title, CitationKind kind, @Nullable String target) {
        byNoun.computeIfAbsent(noun, unused -> new LinkedHashMap<>())
                .put(target == null ? title : target, new Bearer(kind, target));
    }

    boolean hasMentioned(Instrument instrument) {
        return mentioned.containsKey(instrument.id());
    }

    /** The document calls it so: "(hereinafter the Convention)". */
    void bind(int noun, CitationKind kind, @Nullable String target) {
        bound.put(noun, new Bearer(kind, target));
    }

    void define(Definition definition) {
        definitions.add(definition);
    }

    List<Definition> definitions() {
        return definitions;
    }

    /** What a bare noun stands for: what it was bound to, else the only instrument it can be. */
    @Nullable
    Definition bearer(int noun, String words) {
        Bearer bearer = bound.get(noun);
        Map<String, Bearer> possible = byNoun.getOrDefault(noun, Map.of());
        if (bearer == null && possible.size() == 1) {
            bearer = possible.values().iterator().next();
        }
        return bearer == null ? null : new Definition(words, bearer.kind(), bearer.target());
    }

    /** The instruments that a bare noun could stand for. */
    List<Candidate> bearers(int noun) {
        return byNoun.getOrDefault(noun, Map.of()).values().stream()
                .flatMap(bearer -> Optional.ofNullable(bearer.target()).stream())
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
