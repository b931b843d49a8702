package io.rapporteur.ingest.text.rtf;

/** The properties of text within a group; a group begins with those around it and leaves them as they were. */
final class RtfState {

    /** Where the text of a group goes. */
    enum Destination {
        TEXT,
        NUMBER,
        FONTS,
        LISTS,
        NOWHERE
    }

    /** What a group is whole, so that something is to be done when it ends. */
    enum Whole {
        NOTHING,
        NOTE,
        HEADER,
        BOX
    }

    Destination destination = Destination.TEXT;
    Whole whole = Whole.NOTHING;
    boolean starred;
    int font;
    int fallback = 1;
    boolean italic;
    boolean superscript;
    boolean lifted;
    boolean hidden;
    boolean deleted;
    boolean inTable;
    int list;
    int level;

    RtfState() {}

    /** For a group within. */
    RtfState(RtfState around) {
        destination = around.destination;
        font = around.font;
        fallback = around.fallback;
        italic = around.italic;
        superscript = around.superscript;
        lifted = around.lifted;
        hidden = around.hidden;
        deleted = around.deleted;
        inTable = around.inTable;
        list = around.list;
        level = around.level;
    }

    void plain(int defaultFont) {
        italic = false;
        superscript = false;
        lifted = false;
        hidden = false;
        font = defaultFont;
    }

    void paragraphDefaults() {
        inTable = false;
        list = 0;
        level = 0;
    }

    /** Whether text is to be seen; what was deleted under track changes is not. */
    boolean isShown() {
        return !hidden && !deleted;
    }
}
