package io.rapporteur.enricher.citation.mention;

import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.language.Function;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention and what it stands for: a citation as one node has it.
 *
 * @param pinpoint the part that is cited
 * @param function what the paragraph does with it
 * @param place its place in the text as received; null before it was taken, and for an addendum
 * @param aside whether it stands in brackets behind another: "A/79/312 (reproduced in A/79/400)"
 */
public record Reference(
        Mention mention,
        Extent extent,
        @Nullable String pinpoint,
        Function function,
        @Nullable Span place,
        Resolution resolution,
        boolean aside) {

    public static Reference of(Mention mention, Extent extent, Resolution resolution) {
        return new Reference(mention, extent, null, Function.MENTIONS, null, resolution, false);
    }

    public CitationKind kind() {
        return mention.kind();
    }

    @Nullable
    public String target() {
        return resolution.target();
    }

    /** The id that it has by the words of its title; null where it is not cited by one. */
    @Nullable
    public String ownId() {
        return mention instanceof Mention.Named named ? named.ownId() : null;
    }

    /** The token behind it. */
    public int next() {
        return extent.next();
    }

    @Nullable
    public LocalDate date() {
        if (mention instanceof Mention.Numbered numbered) {
            return numbered.date();
        }
        return mention instanceof Mention.Meeting meeting ? meeting.date() : null;
    }

    public Reference with(Mention other) {
        return new Reference(other, extent, pinpoint, function, place, resolution, aside);
    }

    public Reference with(Resolution other) {
        return new Reference(mention, extent, pinpoint, function, place, other, aside);
    }

    /** The same with the part that is cited and the words that say so. */
    public Reference with(@Nullable String part, Extent whole) {
        return new Reference(mention, whole, part, function, place, resolution, aside);
    }

    /** The same, taken into the text. */
    public Reference placed(Function does, Span at) {
        return new Reference(mention, extent, pinpoint, does, at, resolution, aside);
    }

    /** The same, in brackets behind another. */
    public Reference asAside() {
        return new Reference(mention, extent, pinpoint, function, place, resolution, true);
    }

    /** The citation as what another one follows from; null where its place is not known. */
    @Nullable
    public Evidence as(Evidence.What what) {
        return place == null ? null : new Evidence(what, place);
    }

    /** What it took from elsewhere. */
    public List<Evidence> evidence() {
        Evidence basis = resolution.basis();
        Evidence dated = mention instanceof Mention.Numbered numbered ? numbered.dated() : null;
        if (basis == null) {
            return dated == null ? List.of() : List.of(dated);
        }
        return dated == null ? List.of(basis) : List.of(basis, dated);
    }
}
