package io.rapporteur.enricher.citation;

import io.rapporteur.model.organ.Organ;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of resolutions or decisions of one organ: what its first words said, and the items read so far. */
final class Series {

    /** How the words name the organ. */
    enum Source {
        /** "General Assembly resolutions". */
        NAMED,
        /** "Council resolutions". */
        NOUN,
        /** "its resolutions". */
        POSSESSIVE,
        /** "resolutions". */
        BARE,
        /** A body that is in no gazetteer. */
        FOREIGN
    }

    final CitationKind kind;
    Source source;
    /** The organ named, or the owner of "its". */
    Memory.@Nullable Issuer issuer;
    /** The organs that a bare noun can stand for. */
    List<Organ> nouns = List.of();
    /** The organ of the series before in the same paragraph. */
    Memory.@Nullable Issuer carried;

    /** The organ of the item before. */
    Memory.@Nullable Issuer settled;

    /** Whether "in its" may refer to an organ that follows: "in its resolution 48/141, the Assembly decided". */
    boolean pointsAhead;

    final List<Found> items = new ArrayList<>();
    /** The token behind the last item, or behind the word "resolutions" while there is none. */
    int end;

    /** Items at the head of the list that are known to have no target; asked again and again, each is looked at once. */
    private int undecided;

    Series(CitationKind kind, Source source, int end) {
        this.kind = kind;
        this.source = source;
        this.end = end;
    }

    /** Whether none of the items has a target. */
    boolean isUndecided() {
        while (undecided < items.size() && items.get(undecided).target == null) {
            undecided++;
        }
        return undecided == items.size();
    }
}
