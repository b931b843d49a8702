package io.rapporteur.app.check;

import java.util.Locale;

/**
 * What a check may find. The table of docs/check.md is this enum, and a test keeps the two equal.
 *
 * <p>Named after what is there and should not be, or the other way round; each says what a repair does.
 */
public enum FaultKind {
    STAGE_BEHIND(
            Mending.NONE,
            "a stage has stood still with records in front of it; what depends on it was not compared",
            "Look at 'rapporteur status', let it catch up and check again."),
    OFFSETS_BEYOND_END(
            Mending.NONE,
            "the database says that more of a topic is stored than the topic has",
            "The topic was made anew, or the database belongs to another cluster: use an empty database, or delete these rows of"
                    + " rapporteur.offsets to store the topic again."),
    RAW_WITHOUT_OUTCOME(
            Mending.NONE,
            "a dropped file that is neither an arrival nor a dead letter",
            "Drop the file again; 'kcat' or any consumer reads its bytes from the place that is named."),
    RECEIVED_WITHOUT_ARRIVAL(
            Mending.RESEND,
            "a text that is neither an arrival nor a dead letter",
            "A repair sends the text to the parser again."),
    PARSED_WITHOUT_ENRICHED(
            Mending.RESEND,
            "a structure without an enriched document or a dead letter",
            "A repair sends the structure to the enricher again."),
    ARRIVAL_WITHOUT_ROW(
            Mending.RESEND,
            "an arrival that the database does not have",
            "A repair sends the event to the sink again."),
    LETTER_WITHOUT_ROW(
            Mending.NONE,
            "a dead letter that the database does not have",
            "Run 'rapporteur rebuild'; sent again it would be another letter."),
    DECISION_WITHOUT_ROW(
            Mending.RESEND,
            "a decision on a dead letter that the database does not have",
            "A repair sends the event to the sink again."),
    DOCUMENT_WITHOUT_ROW(
            Mending.RESEND,
            "a document that the database does not have as its event says: in its current revision, and withdrawn or not",
            "A repair sends the event to the sink again."),
    DOCUMENT_WITHOUT_EVENT(
            Mending.DELETE_WITH_LOSS,
            "a document in the database that the topic of enriched documents does not have in this revision",
            "Drop its file again; or give it up: a repair with --accept-loss deletes its rows."),
    PARTS_DIFFER(
            Mending.RESEND,
            "paragraphs, footnotes, findings, citations or the revision of a document that are not those of its event",
            "A repair sends the event to the sink again."),
    PARTS_WITHOUT_DOCUMENT(
            Mending.DELETE,
            "paragraphs, footnotes, findings or citations of a document that the database does not have",
            "A repair deletes the rows."),
    CITATION_WITHOUT_LINK(
            Mending.RELINK,
            "a citation whose link is not told, or told with another target or of an older revision",
            "A repair lets the link index tell it again."),
    LINK_WITHOUT_CITATION(
            Mending.RELINK,
            "a link whose document, or its citation, is not there",
            "A repair withdraws the link: in the index, on the topic and so in the table."),
    LINK_AHEAD(
            Mending.NONE,
            "a link of a later revision than its document has",
            "Nobody here writes such events: find who does. Then write a record without a value under the key of the link to the"
                    + " topic of links, and repair."),
    HELD_BY_NOBODY(
            Mending.RELINK,
            "a link that is told as held by a document that is not there",
            "A repair lets the link index take it back."),
    NOT_HELD_THOUGH_THERE(
            Mending.RELINK,
            "a link that is told as not held though its target is there",
            "A repair lets the link index tell it again."),
    LINK_ROW_DIFFERS(
            Mending.RESEND,
            "a link that the database does not have as it was told last",
            "A repair sends the event to the sink again."),
    LINK_ROW_WITHOUT_EVENT(
            Mending.DELETE,
            "a link in the database that was never told, or whose key is gone",
            "A repair deletes the row.");

    /** How a fault is mended. */
    enum Mending {
        /** By people. */
        NONE,
        /** Its record is sent again, to where it stands. */
        RESEND,
        /** Its rows are deleted; nothing is lost by it. */
        DELETE,
        /** Its rows are deleted, and with them the document, where that was asked for. */
        DELETE_WITH_LOSS,
        /** The link index forgets the citation and learns it again. */
        RELINK
    }

    private final Mending mending;
    private final String meaning;
    private final String remedy;

    FaultKind(Mending mending, String meaning, String remedy) {
        this.mending = mending;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    Mending mending() {
        return mending;
    }

    /** What is wrong. */
    public String meaning() {
        return meaning;
    }

    /** What a repair does about it, or a person. */
    public String remedy() {
        return remedy;
    }

    /** The kind for people: {@code link without citation}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
