package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.lexicon.Instrument;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The instruments that a document has cited by name, and what a bare noun stands for because of that. */
public final class CitedInstruments {

    private record Cited(CitationKind kind, @Nullable String target, int node, Evidence evidence) {

        Bearer bears(Rule rule) {
            return new Bearer(kind, target, rule, evidence);
        }
    }

    private final CurrentNode node;
    private final CandidateBudget candidates;
    private final Set<String> mentioned = new HashSet<>();
    private final Map<String, String> identified = new HashMap<>();
    private final Map<Integer, Bearers> byNoun = new HashMap<>();
    private final Map<Integer, Cited> lastByNoun = new HashMap<>();
    private final Map<Integer, Boolean> alone = new HashMap<>();
    private final CitedTitles titles = new CitedTitles();

    CitedInstruments(CurrentNode node, CandidateBudget candidates) {
        this.node = node;
        this.candidates = candidates;
    }

    /** An instrument is in play, though it was not cited. */
    public void know(Instrument instrument) {
        mentioned.add(instrument.id());
    }

    /** An instrument was cited by name. */
    public void mention(Instrument instrument, Evidence evidence) {
        mentioned.add(instrument.id());
        if (instrument.noun() != Vocabulary.UNKNOWN) {
            mention(instrument.noun(), instrument.id(), instrument.kind(), idOf(instrument), evidence);
        }
    }

    /** A note has said what an instrument is whose id is of our own making. */
    public void identify(Instrument instrument, String target, Evidence evidence) {
        identified.put(instrument.id(), target);
        mention(instrument, evidence);
    }

    /** The id of an instrument in this document: the one that a note gave it, or its own. */
    public String idOf(Instrument instrument) {
        return identified.getOrDefault(instrument.id(), instrument.id());
    }

    /** An instrument was named that no gazetteer knows. */
    public void mentionUnknown(int noun, String title, CitationKind kind, @Nullable String target, Evidence evidence) {
        mention(noun, target == null ? title : target, kind, target, evidence);
        if (target != null) {
            titles.cite(noun, title, kind, target, evidence);
        }
    }

    /** An instrument was cited by its full title. */
    public void mentionTitle(Instrument instrument, String title, Evidence evidence) {
        if (instrument.noun() != Vocabulary.UNKNOWN) {
            titles.cite(instrument.noun(), title, instrument.kind(), idOf(instrument), evidence);
        }
    }

    /** The one full title with a head noun that has all words of a shorter one, or null. */
    public CitedTitles.@Nullable Cited titled(int noun, String words) {
        return titles.with(noun, words);
    }

    private void mention(int noun, String key, CitationKind kind, @Nullable String target, Evidence evidence) {
        Cited cited = new Cited(kind, target, node.index(), evidence);
        byNoun.computeIfAbsent(noun, unused -> new Bearers(key, candidates.maxOfOne()))
                .add(key, target);
        Cited last = lastByNoun.put(noun, cited);
        alone.put(noun, last == null || last.node() != node.index() || Objects.equals(last.target(), target));
    }

    public boolean hasMentioned(Instrument instrument) {
        return mentioned.contains(instrument.id());
    }

    /**
     * What a bare noun stands for by what was cited: the only instrument it can be; the last one mentioned in the same
     * paragraph; the only one mentioned in the last paragraph that mentioned any.
     */
    @Nullable
    public Bearer bearer(int noun) {
        Cited last = lastByNoun.get(noun);
        if (last == null) {
            return null;
        }
        Bearers bearers = byNoun.get(noun);
        if (bearers != null && bearers.isOne()) {
            return last.bears(Rule.BARE_NOUN);
        }
        if (last.node() == node.index()) {
            return last.bears(Rule.BARE_NOUN_OF_PARAGRAPH);
        }
        return Boolean.TRUE.equals(alone.get(noun)) ? last.bears(Rule.BARE_NOUN_OF_PARAGRAPH_BEFORE) : null;
    }

    /** The instruments that a bare noun could stand for; none where it can be only one. */
    public List<Candidate> candidates(int noun) {
        Bearers bearers = byNoun.get(noun);
        if (bearers == null || bearers.isOne()) {
            return List.of();
        }
        return candidates.counted(bearers.targets()
                .limit(candidates.max())
                .map(target -> new Candidate(target, 0.5, "cited before under this noun"))
                .toList());
    }
}
