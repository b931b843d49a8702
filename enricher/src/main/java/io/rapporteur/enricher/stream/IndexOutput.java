package io.rapporteur.enricher.stream;

import org.jspecify.annotations.Nullable;

/** What the link index tells, as bytes. */
final class IndexOutput {

    private final Kind kind;
    private final byte @Nullable [] bytes;

    /** Where it goes. */
    enum Kind {
        /** To everybody: how a citation stands. */
        LINK,
        /** To everybody: what a title stands for. */
        AUTHORITY,
        /** To the index itself, under another key. */
        CHANGE
    }

    /**
     * Something to tell.
     *
     * @param bytes null for a tombstone
     */
    IndexOutput(Kind kind, byte @Nullable [] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    byte @Nullable [] bytes() {
        return bytes;
    }
}
