package io.rapporteur.replay.difference;

import io.rapporteur.event.CitationFound;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One citation that another version reads otherwise.
 *
 * @param kind what is otherwise
 * @param before as it is live; null when it was not there
 * @param after as the other version reads it; null when it is no longer there
 */
public record CitationChange(Kind kind, @Nullable CitationFound before, @Nullable CitationFound after) {

    /** What can become of a citation. */
    public enum Kind {
        GAINED,
        LOST,
        RETARGETED,
        PINPOINT,
        /** Words, place, function, rule, confidence or candidates. */
        DETAIL
    }

    public CitationChange {
        Objects.requireNonNull(kind, "kind");
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change must have a citation before or after");
        }
    }

    /** One line for a person: {@code lost preamble 2 "resolution 61/180" A/RES/61/180}. */
    public String line() {
        CitationFound shown = after == null ? Objects.requireNonNull(before) : after;
        String words = shown.getText().replaceAll("\\s+", " ");
        String line = kind.name().toLowerCase(Locale.ROOT) + " " + shown.getWhere() + " \"" + words + "\" ";
        return switch (kind) {
            case GAINED, LOST -> line + target(shown);
            case RETARGETED -> line + target(before) + " -> " + target(after);
            case PINPOINT -> line + target(shown) + " " + pinpoint(before) + " -> " + pinpoint(after);
            case DETAIL -> line + target(shown) + " " + rule(before) + " -> " + rule(after);
        };
    }

    private static String target(@Nullable CitationFound citation) {
        return citation == null || citation.getTarget() == null ? "undecided" : citation.getTarget();
    }

    private static String pinpoint(@Nullable CitationFound citation) {
        return citation == null || citation.getPinpoint() == null ? "none" : citation.getPinpoint();
    }

    private static String rule(@Nullable CitationFound citation) {
        return citation == null ? "none" : citation.getRule();
    }
}
