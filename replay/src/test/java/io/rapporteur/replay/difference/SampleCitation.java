package io.rapporteur.replay.difference;

import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes citations as the enricher finds them. */
public final class SampleCitation {

    public static final CitationFound ONE = of(10, 20, "A/RES/61/1", null, "numbered");

    private SampleCitation() {}

    static CitationFound of(int start, int end, @Nullable String target, @Nullable String pinpoint, String rule) {
        return new CitationFound(
                0,
                1,
                "preamble 1",
                new TextSpan(start, end),
                "words",
                CitationKind.RESOLUTION,
                target,
                null,
                pinpoint,
                null,
                "RECALLS",
                "NUMBER",
                rule,
                0.9,
                List.of(),
                List.of(),
                null,
                null);
    }
}
