package io.rapporteur.schemas.deadletter;

import static io.rapporteur.schemas.deadletter.DeadLetterHeaders.*;

import io.rapporteur.schemas.record.RecordPosition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Writes the headers of a dead letter, and those with which its original is sent again. Every stage writes them by this, so that
 * all letters say the same; {@link DeadLetter} reads them.
 */
public final class LetterHeaders {

    private final Headers headers;

    private LetterHeaders(Headers headers) {
        this.headers = headers;
    }

    /**
     * Begins the headers of a letter about a record: those that it came with, where it stands and how often it has been tried.
     *
     * @param original headers of the record
     * @param failed where it stands
     * @param timestamp its timestamp, milliseconds since 1970-01-01T00:00Z
     */
    public static LetterHeaders about(Headers original, RecordPosition failed, long timestamp) {
        var letter = new LetterHeaders(foreign(original));
        letter.put(TOPIC, failed.topic())
                .put(PARTITION, Integer.toString(failed.partition()))
                .put(OFFSET, Long.toString(failed.offset()))
                .descendsFrom(failed, null);
        // Downstream events inherit the headers of a redriven record; what they count is not theirs.
        boolean redriven = failed.topic().equals(DeadLetter.optional(original, REDRIVEN_TO));
        letter.keep(redriven, original, ATTEMPT, "1");
        letter.keep(redriven, original, FIRST_SEEN, Long.toString(timestamp));
        letter.keep(redriven, original, FORMER_FAILURE, null);
        return letter;
    }

    /** The headers with which the original of a letter is sent again: those that it came with, and the count. */
    public static Headers redriven(Headers ofLetter, DeadLetter letter) {
        return new LetterHeaders(foreign(ofLetter))
                .put(REDRIVEN_TO, letter.topic())
                .put(ATTEMPT, Integer.toString(letter.attempt() + 1))
                .put(FIRST_SEEN, Long.toString(letter.firstSeen()))
                .put(FORMER_FAILURE, letter.failure())
                .headers();
    }

    /** Who gave up. */
    public LetterHeaders by(String stage, String codeVersion) {
        return put(STAGE, stage).put(CODE_VERSION, codeVersion);
    }

    /** Why, in a sentence about this document, and what a person can do. */
    public LetterHeaders because(Reason reason, String detail, String remedy) {
        return put(REASON, reason.name()).put(DETAIL, detail).put(REMEDY, remedy);
    }

    /** Why, where an exception tells it. */
    public LetterHeaders because(Reason reason, Throwable failure) {
        return because(reason, failure.toString(), reason.remedy())
                .put(EXCEPTION, failure.getClass().getName())
                .put(MESSAGE, String.valueOf(failure.getMessage()))
                .put(STACKTRACE, stackTrace(failure));
    }

    /** The dropped file from which the record descends, and its name where one was given. */
    public LetterHeaders descendsFrom(RecordPosition raw, @Nullable String name) {
        put(RAW_TOPIC, raw.topic())
                .put(RAW_PARTITION, Integer.toString(raw.partition()))
                .put(RAW_OFFSET, Long.toString(raw.offset()));
        return name == null ? this : put(NAME, name);
    }

    public Headers headers() {
        return headers;
    }

    private static Headers foreign(Headers original) {
        var foreign = new RecordHeaders();
        for (Header header : original) {
            if (!DeadLetterHeaders.isOurs(header.key())) {
                foreign.add(header);
            }
        }
        return foreign;
    }

    private void keep(boolean known, Headers original, String name, @Nullable String otherwise) {
        String value = known ? DeadLetter.optional(original, name) : null;
        String kept = value == null ? otherwise : value;
        if (kept != null) {
            put(name, kept);
        }
    }

    private LetterHeaders put(String name, String value) {
        Objects.requireNonNull(value, name);
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
