package io.rapporteur.app.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a page tells of a document. Its parts are handed on one after the other, each time anew: there may be any number. */
public interface DocumentPage {

    /** What it says of itself. */
    Head head();

    /** Paragraphs, headings and tables in reading order. */
    void parts(Consumer<Part> taker);

    /** Footnotes in reading order. */
    void notes(Consumer<Note> taker);

    /** How many citations it has, and how many of them are resolved. */
    Count count();

    /** Its citations in their order. */
    void cites(Consumer<Cite> taker);

    /** What cannot be right in it as published, in reading order. */
    void findings(Consumer<Found> taker);

    /** How many citations point here; {@link #citedBy} gives the first of them. */
    long citedByTotal();

    /** The first citations that point here. */
    List<CitedBy> citedBy();

    /**
     * What a document says of itself. Facts that it does not say are null.
     *
     * @param id document id, or the name of the file where the document is not stored
     * @param origin where it came from; null where it is not stored
     * @param warnings what may be missing from its file, a sentence each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
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
            List<String> warnings) {}

    /** Citations, and those of them that have a target. */
    record Count(long all, long resolved) {}

    /** The file of the current revision and the raw record that brought it. */
    record Origin(int revision, @Nullable String name, String mediaType, String contentHash, String raw) {}

    /**
     * A paragraph, heading or table, or what of a paragraph stands behind its items.
     *
     * @param label empty where it has none, and for what stands behind items
     * @param depth how many paragraphs it stands in
     * @param marks where citations stand in {@code text}
     */
    record Part(String kind, String label, String place, int depth, String text, List<Mark> marks) {}

    /** A footnote; {@code calledFrom} is the place of its call. */
    record Note(String marker, @Nullable String calledFrom, String text, List<Mark> marks) {}

    /** A stretch of a text, half-open. */
    record Mark(int start, int end) {}

    /**
     * A citation: what it leads to, and whether that is held here ({@code state} is null where it is not stored).
     *
     * @param why the rule that decided, what was taken from where, and what else was considered, a sentence each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cite(
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

    /** Something that cannot be right: the words, and why; {@code linked} and {@code named} are ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String kind, String place, String text, @Nullable String linked, @Nullable String named, String reason) {}

    /** A citation of this document. */
    record CitedBy(String document, String place, String function, @Nullable String pinpoint, String text) {}
}
