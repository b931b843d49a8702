package io.rapporteur.ingest.text.extraction;

/** Why no text was taken from a file. */
public enum RejectionReason {
    /** The file has no bytes, or nothing but white space. */
    EMPTY,
    /** The file is larger than {@link ExtractionLimits#maxBytes()}. */
    TOO_LARGE,
    /** The text would be longer than {@link ExtractionLimits#maxTextChars()}, or the pages more than allowed. */
    TEXT_TOO_LONG,
    /** A pdf whose pages are pictures only: it needs character recognition first. */
    NO_TEXT_LAYER,
    /** A well-formed document in which there is nothing to read. */
    NO_TEXT,
    /** The file opens with a password only. */
    ENCRYPTED,
    /** The bytes are neither a document of a known format nor text. */
    BINARY,
    /** The format is read, but this file is cut off or damaged. */
    BROKEN,
    /** The format is known and not read. */
    UNSUPPORTED_FORMAT,
    /** The bytes are text in a charset that cannot be told or does not fit them. */
    UNDECODABLE,
    /** The file is made to harm its reader: it expands beyond all measure or declares entities. */
    UNSAFE,
    /** Reading the file takes more memory or time than one file may have. */
    TOO_COSTLY
}
