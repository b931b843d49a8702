package io.rapporteur.app.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of a document. Facts that the document does not say are null.
 *
 * @param id document id, or the name of the file where the document is not stored
 * @param origin where it came from; null where it is not stored
 * @param warnings what may be missing from its file, a sentence each
 * @param parts paragraphs, headings and tables in reading order
 * @param citedByTotal how many citations point here; {@code citedBy} holds the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentPage(
        String id,
        String kind,
        @Nullable String symbol,
        @Nullable String body,
        @Nullable String session,
        @Nullable String number,
        @Nullable String title,
        @Nullable String adopted,
        String language,
        @Nullable Origin origin,
        List<String> warnings,
        List<Part> parts,
        List<Note> notes,
        List<Cite> cites,
        long citedByTotal,
        List<CitedBy> citedBy) {

    /** The file of the current revision and the raw record that brought it. */
    public record Origin(int revision, @Nullable String name, String mediaType, String contentHash, String raw) {}

    /**
     * A paragraph, heading or table.
     *
     * @param depth how many paragraphs it stands in
     * @param marks where citations stand in {@code text}
     */
    public record Part(String kind, String label, String place, int depth, String text, List<Mark> marks) {}

    /** A footnote; {@code calledFrom} is the place of its call. */
    public record Note(String marker, @Nullable String calledFrom, String text, List<Mark> marks) {}

    /** A stretch of a text, half-open. */
    public record Mark(int start, int end) {}

    /**
     * A citation: what it leads to, and whether that is held here ({@code state} is null where it is not stored).
     *
     * @param why the rule that decided, what was taken from where, and what else was considered, a sentence each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cite(
            String place,
            String text,
            String kind,
            @Nullable String target,
            @Nullable String pinpoint,
            @Nullable String date,
            String function,
            double confidence,
            @Nullable String state,
            List<String> why) {}

    /** A citation of this document. */
    public record CitedBy(String document, String place, String function, @Nullable String pinpoint, String text) {}
}
