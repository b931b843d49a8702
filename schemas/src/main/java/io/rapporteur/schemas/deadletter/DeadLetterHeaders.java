package io.rapporteur.schemas.deadletter;

/**
 * Names of the headers of a dead letter. The first six are Kafka Streams' own (KIP-1034); the others complete them. The
 * headers of the record that failed are kept beside them; names that begin like ours are reserved.
 */
public final class DeadLetterHeaders {

    public static final String EXCEPTION = "__streams.errors.exception";
    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACKTRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    /** Stage that gave up: ingest, parser, enricher, sink. */
    public static final String STAGE = "rapporteur.stage";
    /** Why, as one of the reasons of docs/dead-letters.md. */
    public static final String REASON = "rapporteur.reason";
    /** Why, in a sentence about this document. */
    public static final String DETAIL = "rapporteur.detail";
    /** What a person can do about it. */
    public static final String REMEDY = "rapporteur.remedy";
    /** How often it has been tried, from 1. */
    public static final String ATTEMPT = "rapporteur.attempt";
    /** Version of the code that gave up. */
    public static final String CODE_VERSION = "rapporteur.code-version";
    /** Timestamp of the record when it failed first, milliseconds since 1970-01-01T00:00Z. */
    public static final String FIRST_SEEN = "rapporteur.first-seen";
    /** Coordinates of the raw record from which the failed record descends. */
    public static final String RAW_TOPIC = "rapporteur.raw-topic";

    public static final String RAW_PARTITION = "rapporteur.raw-partition";
    public static final String RAW_OFFSET = "rapporteur.raw-offset";

    /** File name of the dropped file, where the record itself does not carry it. */
    public static final String NAME = "rapporteur.name";
    /** On a record that was sent again: the topic to which it was sent, for which alone its counts are meant. */
    public static final String REDRIVEN_TO = "rapporteur.redriven-to";
    /** On a record that was sent again, and on the letter when it fails again: how it had failed before. */
    public static final String FORMER_FAILURE = "rapporteur.former-failure";

    /** Header of a raw record that carries the file's name; kept on dead letters. */
    public static final String FILE_NAME = "filename";
    /** Header of a raw record that carries what the sender takes for its media type. */
    public static final String CONTENT_TYPE = "content-type";
    /** Header of a raw record that says where the document comes from. */
    public static final String SOURCE_URI = "source-uri";

    /** Header of a raw record without value: how many bytes the file has that was too large to be sent. */
    public static final String CONTENT_LENGTH = "content-length";
    /** Header of such a record: SHA-256 of the file's bytes. */
    public static final String CONTENT_SHA256 = "content-sha256";

    private static final String OURS = "rapporteur.";
    private static final String OF_STREAMS = "__streams.errors.";

    private DeadLetterHeaders() {}

    /** Whether a header belongs to a letter and not to the record that failed; no sender may use such names. */
    static boolean isOurs(String name) {
        return name.startsWith(OURS) || name.startsWith(OF_STREAMS);
    }
}
