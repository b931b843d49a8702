package io.rapporteur.model.document;

/**
 * What is counted while a text is read. Without these, a text of one megabyte could ask for gigabytes; each default is at least
 * twenty times what the largest real document needs, and a document that reaches all of them at once still fits into an event.
 */
public enum Limit {
    /** Lines of a text. */
    LINES(500_000, "lines in one file"),
    /** Paragraphs, items, headings, tables, notes and page furniture of a text together. */
    PARAGRAPHS(100_000, "paragraphs, items, headings, notes and page marks in one file"),
    /** Bodies of footnotes of a text. */
    FOOTNOTES(20_000, "footnotes in one file"),
    /** Places of a text where a footnote is called. */
    FOOTNOTE_CALLS(50_000, "footnote calls in one file"),
    /** Documents of a text. */
    DOCUMENTS(1_000, "documents in one file"),
    /** Characters that the events of one file carry together: each of its documents carries the whole text of the file. */
    CARRIED_CHARS(500_000_000, "characters in the events of one file, each document of which carries all of its text"),
    /** Citations of a document. */
    CITATIONS(50_000, "citations in one document"),
    /** Other targets that are named for one citation; a longer list is cut. */
    CANDIDATES(8, "other targets named for one citation");

    private final int defaultMax;
    private final String counted;

    Limit(int defaultMax, String counted) {
        this.defaultMax = defaultMax;
        this.counted = counted;
    }

    /** How many there may be where no setting says otherwise. */
    public int defaultMax() {
        return defaultMax;
    }

    /** What is counted, in words that follow a number. */
    public String counted() {
        return counted;
    }
}
