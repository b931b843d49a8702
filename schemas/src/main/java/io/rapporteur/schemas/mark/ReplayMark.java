package io.rapporteur.schemas.mark;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record that is read again. The stages hand them on to what they make of it, so that its outcome, also a
 * dead letter, tells the replay.
 *
 * @param replayId the replay
 * @param item the record that is read again, as the replay knows it
 * @param documents number of documents that the parser made of the item
 * @param promoted digest of the result that the replay has already made live; null in a plain replay
 */
public record ReplayMark(String replayId, String item, int documents, @Nullable String promoted) {

    public static final String REPLAY = "rapporteur-replay";
    public static final String ITEM = "rapporteur-replay-item";
    public static final String DOCUMENTS = "rapporteur-replay-documents";
    public static final String PROMOTED = "rapporteur-promoted";

    public ReplayMark {
        Objects.requireNonNull(replayId, "replayId");
        Objects.requireNonNull(item, "item");
        if (documents < 1) {
            throw new IllegalArgumentException("documents of an item must be >= 1, got: " + documents);
        }
    }

    /** The mark of a plain replay. */
    public static ReplayMark of(String replayId, String item) {
        return new ReplayMark(replayId, item, 1, null);
    }

    /** The mark that a record carries, if any. */
    public static Optional<ReplayMark> in(Headers headers) {
        String replayId = text(headers, REPLAY);
        String item = text(headers, ITEM);
        if (replayId == null || item == null) {
            return Optional.empty();
        }
        String documents = text(headers, DOCUMENTS);
        return Optional.of(new ReplayMark(
                replayId, item, documents == null ? 1 : Integer.parseInt(documents), text(headers, PROMOTED)));
    }

    /** The same for an item that gave several documents. */
    public ReplayMark withDocuments(int count) {
        return new ReplayMark(replayId, item, count, promoted);
    }

    /** The same for a result that is live already, known by its digest. */
    public ReplayMark asPromoted(String digest) {
        return new ReplayMark(replayId, item, documents, digest);
    }

    /** The given headers with this mark in place of any other. */
    public Headers on(Headers headers) {
        Headers marked = without(headers);
        put(marked, REPLAY, replayId);
        put(marked, ITEM, item);
        put(marked, DOCUMENTS, Integer.toString(documents));
        if (promoted != null) {
            put(marked, PROMOTED, promoted);
        }
        return marked;
    }

    /** The given headers without any mark. */
    public static Headers without(Headers headers) {
        Headers bare = new RecordHeaders(headers);
        bare.remove(REPLAY).remove(ITEM).remove(DOCUMENTS).remove(PROMOTED);
        return bare;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
