package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the document itself calls things: its short forms, and the nouns that it binds: "(hereinafter the Convention)". */
public final class Definitions {

    /** An instrument under a name that the document itself gave it. */
    public record Definition(String words, CitationKind kind, String target, Evidence evidence) {}

    /** More short forms than any document defines; guards the time that a hostile one can take. */
    static final int MAX_DEFINITIONS = 100;

    private final List<Definition> definitions = new ArrayList<>();
    private final Map<Integer, Bearer> bound = new HashMap<>();

    public void define(Definition definition) {
        if (definitions.size() < MAX_DEFINITIONS
                && definitions.stream()
                        .noneMatch(known -> known.words().equals(definition.words())
                                && known.target().equals(definition.target()))) {
            definitions.add(definition);
        }
    }

    /** The short form that stands at an offset of a text as words of its own, the one defined first; or null. */
    public @Nullable Definition at(String text, int start) {
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            int end = start + definition.words().length();
            if (text.startsWith(definition.words(), start)
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return definition;
            }
        }
        return null;
    }

    /** The document calls it so. */
    public void bind(int noun, CitationKind kind, String target, Evidence evidence) {
        bound.put(noun, new Bearer(kind, target, Rule.BARE_NOUN_BOUND, evidence));
    }

    /** What a bare noun was bound to, or null. */
    @Nullable
    public Bearer binding(int noun) {
        return bound.get(noun);
    }
}
