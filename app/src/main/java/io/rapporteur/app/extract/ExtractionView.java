package io.rapporteur.app.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extraction as JSON has it: docs/extraction.md says what each field holds. Values are null where the document does not
 * say; offsets are UTF-16 code units, half-open, into the text that was read from the file.
 *
 * @param file name of the input file; {@code input~2.txt} for the second document of {@code input.txt}
 * @param footnoteMarkers the different markers that the text calls, in the order of the first call
 * @param citations everything cited, in order of place
 * @param anaphora what only points back ("that resolution"), kept apart because it repeats a citation
 * @param findings what cannot be right in the document as published; the field is there only where there is some
 * @param warnings what may be missing from the file, a sentence each; the field is there only where there are some
 */
public record ExtractionView(
        String file,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String session,
        @Nullable String number,
        @Nullable String adopted,
        @Nullable String title,
        String language,
        List<Preambular> preambular,
        List<Operative> operative,
        List<Footnote> footnotes,
        @JsonProperty("footnote_markers") List<String> footnoteMarkers,
        List<Cited> citations,
        List<Cited> anaphora,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Found> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

    /** A preambular paragraph; {@code opener} is null where it has no opening phrase. */
    public record Preambular(@Nullable String opener, String text, int start, int end) {}

    /**
     * An operative paragraph.
     *
     * @param number as printed, {@code u1}, {@code u2} … where none is printed
     * @param verbs main verb phrases, the leading one first
     * @param text the whole paragraph with its sub-paragraphs, without its number
     * @param subparagraphs labels; those of nested ones behind those of their parents: {@code 3.a}
     */
    public record Operative(
            String number, List<String> verbs, String text, List<String> subparagraphs, int start, int end) {}

    /** A note, without its marker in front. */
    public record Footnote(String marker, String text, int start, int end) {}

    /**
     * A citation.
     *
     * @param provenBy where another document of the batch, or one read before, proves what the title stands for; the field is
     *     there only where the target is known by that
     */
    public record Cited(
            String text,
            String kind,
            @Nullable String target,
            @Nullable String pinpoint,
            @Nullable String date,
            String where,
            boolean shorthand,
            boolean named,
            String function,
            String rule,
            double confidence,
            @Nullable String conflict,
            List<Taken> evidence,
            List<Considered> candidates,
            int start,
            int end,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String provenBy) {}

    /** What a citation took from another place: its organ, date, definition, note, or an earlier citation. */
    public record Taken(String what, String text, int start, int end) {}

    /** Something that cannot be right as published: where the words stand, and why. */
    public record Found(
            String kind,
            String text,
            @Nullable String linked,
            @Nullable String named,
            String reason,
            String where,
            int start,
            int end) {}

    /** A target that was considered. */
    public record Considered(String target, double score, String reason) {}
}
