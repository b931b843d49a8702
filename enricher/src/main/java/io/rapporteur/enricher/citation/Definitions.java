package io.rapporteur.enricher.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the document itself calls things: its short forms, and the nouns that it binds: "(hereinafter the Convention)". */
final class Definitions {

    /** An instrument under a name that the document itself gave it. */
    record Definition(String words, CitationKind kind, String target, Evidence evidence) {}

    /** More short forms than any document defines; guards the time that a hostile one can take. */
    static final int MAX_DEFINITIONS = 100;

    private final List<Definition> definitions = new ArrayList<>();
    private final Map<Integer, Bearer> bound = new HashMap<>();

    void define(Definition definition) {
        if (definitions.size() < MAX_DEFINITIONS
                && definitions.stream()
                        .noneMatch(known -> known.words().equals(definition.words())
                                && known.target().equals(definition.target()))) {
            definitions.add(definition);
        }
    }

    /** The short forms, the first defined first. */
    List<Definition> all() {
        return definitions;
    }

    /** The document calls it so. */
    void bind(int noun, CitationKind kind, String target, Evidence evidence) {
        bound.put(noun, new Bearer(kind, target, 0.97, Rule.BARE_NOUN_BOUND, evidence));
    }

    /** What a bare noun was bound to, or null. */
    @Nullable
    Bearer binding(int noun) {
        return bound.get(noun);
    }
}
