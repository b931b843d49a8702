package io.rapporteur.schemas.topic;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.Authority;
import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.event.Replay;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayResult;
import io.rapporteur.event.Superseded;
import io.rapporteur.event.Withdrawal;
import java.util.List;

/**
 * The catalogue: every topic in the order of the flow, so that this file is the pipeline.
 *
 * @param raw the documents' own bytes, from any producer
 * @param received text of each arrival
 * @param arrivals what became of each arrival that could be read
 * @param parsed structure of each document
 * @param enriched structure and citations of each document
 * @param links state of each citation
 * @param authorities what titles stand for, as documents prove it
 * @param superseded bytes from which a document has moved on, so that they become current again when they are dropped again
 * @param withdrawals which documents were withdrawn, and which of them are back
 * @param deadLetters what could not be processed: the original key and bytes, reasons in the headers
 * @param deadLetterDecisions what was decided on dead letters: those are no longer open
 * @param replays how each replay stands, in the end its receipt
 * @param replayOutcomes what each replay is to read again, and what became of it
 * @param replayResults results of comparisons, which stand beside the live ones until they are promoted or discarded
 */
public record Topics(
        Topic<byte[], byte[]> raw,
        Topic<String, Received> received,
        Topic<String, Arrival> arrivals,
        Topic<String, Parsed> parsed,
        Topic<String, Enriched> enriched,
        Topic<String, Link> links,
        Topic<String, Authority> authorities,
        Topic<String, Superseded> superseded,
        Topic<String, Withdrawal> withdrawals,
        Topic<byte[], byte[]> deadLetters,
        Topic<String, DeadLetterDecision> deadLetterDecisions,
        Topic<String, Replay> replays,
        Topic<String, ReplayOutcome> replayOutcomes,
        Topic<String, ReplayResult> replayResults) {

    /** Prefix of all names unless a setting says otherwise. */
    public static final String DEFAULT_PREFIX = "rapporteur.";

    /** Partitions of each topic unless a setting says otherwise. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** Largest raw document, bytes: the default of the catalogue. */
    public static final int MAX_RAW_BYTES = 16 * 1024 * 1024;

    /** Longest text of a document, UTF-16 code units: in UTF-8 three bytes each at most. */
    public static final int MAX_TEXT_CHARS = 8_000_000;

    /** Largest derived event, bytes: the longest text, 24,000,000 bytes, and some 9 million for its structure and citations. */
    public static final int MAX_EVENT_BYTES = 32 * 1024 * 1024;

    private static final int MAX_NOTE_BYTES = 1024 * 1024;

    /** The catalogue under the given name prefix. */
    public static Topics of(String prefix, int partitions) {
        return new Topics(
                new Topic<>(
                        prefix + "raw",
                        byte[].class,
                        byte[].class,
                        "whatever the sender used, or null",
                        Cleanup.KEEP,
                        partitions,
                        MAX_RAW_BYTES + MAX_NOTE_BYTES),
                avro(prefix + "received", Received.class, "SHA-256 of the bytes", partitions, MAX_EVENT_BYTES),
                avro(
                        prefix + "arrivals",
                        Arrival.class,
                        "partition-offset of the raw record",
                        partitions,
                        MAX_NOTE_BYTES),
                avro(prefix + "parsed", Parsed.class, "document id", partitions, MAX_EVENT_BYTES),
                avro(prefix + "enriched", Enriched.class, "document id", partitions, MAX_EVENT_BYTES),
                avro(prefix + "links", Link.class, "citation id: documentId#ordinal", partitions, MAX_NOTE_BYTES),
                avro(prefix + "authorities", Authority.class, "own id of the title", partitions, MAX_NOTE_BYTES),
                avro(
                        prefix + "superseded",
                        Superseded.class,
                        "content hash#document id, in the partition of the hash",
                        partitions,
                        MAX_NOTE_BYTES),
                avro(prefix + "withdrawals", Withdrawal.class, "document id", partitions, MAX_NOTE_BYTES),
                new Topic<>(
                        prefix + "dead-letters",
                        byte[].class,
                        byte[].class,
                        "key of the record that failed",
                        Cleanup.KEEP,
                        partitions,
                        MAX_EVENT_BYTES),
                avro(
                        prefix + "dead-letter-decisions",
                        DeadLetterDecision.class,
                        "topic-partition-offset of the letter",
                        partitions,
                        MAX_NOTE_BYTES),
                avro(prefix + "replays", Replay.class, "replay id", partitions, MAX_NOTE_BYTES),
                avro(
                        prefix + "replay-outcomes",
                        ReplayOutcome.class,
                        "replay id#item, then #document id",
                        partitions,
                        MAX_NOTE_BYTES),
                avro(
                        prefix + "replay-results",
                        ReplayResult.class,
                        "replay id#document id",
                        partitions,
                        MAX_EVENT_BYTES));
    }

    /** All topics in the order of the flow. */
    public List<Topic<?, ?>> all() {
        return List.of(
                raw,
                received,
                arrivals,
                parsed,
                enriched,
                links,
                authorities,
                superseded,
                withdrawals,
                deadLetters,
                deadLetterDecisions,
                replays,
                replayOutcomes,
                replayResults);
    }

    private static <V> Topic<String, V> avro(String name, Class<V> type, String key, int partitions, int maxBytes) {
        return new Topic<>(name, String.class, type, key, Cleanup.COMPACT, partitions, maxBytes);
    }
}
