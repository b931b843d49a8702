package io.rapporteur.schemas.deadletter;

import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as its headers describe it; the original bytes stay with the record.
 *
 * @param topic topic of the record that failed, to which a redrive sends it back
 * @param rawTopic topic, partition and offset of the raw record from which it descends
 * @param name file name, where the sender gave one
 * @param attempt how often it has been tried, from 1
 * @param firstSeen timestamp of the record when it failed first, milliseconds since 1970-01-01T00:00Z
 * @param formerFailure how it failed the time before, as {@link #failure} says it; null for the first attempt
 */
public record DeadLetter(
        String stage,
        String reason,
        String detail,
        String remedy,
        String topic,
        int partition,
        long offset,
        String rawTopic,
        int rawPartition,
        long rawOffset,
        @Nullable String name,
        int attempt,
        String codeVersion,
        long firstSeen,
        @Nullable String errorClass,
        @Nullable String stackTrace,
        @Nullable String formerFailure) {

    public DeadLetter {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(topic, "topic");
    }

    /**
     * Reads the headers; those that another sender left out are given as unknown.
     *
     * @throws IllegalArgumentException when one is malformed
     */
    public static DeadLetter of(ConsumerRecord<?, ?> letter) {
        return of(letter, DeadLetter::number);
    }

    /** The same for those who only look: what is malformed is given as unknown too. */
    public static DeadLetter lenient(ConsumerRecord<?, ?> letter) {
        return of(letter, (headers, name, otherwise) -> {
            try {
                return number(headers, name, otherwise);
            } catch (IllegalArgumentException malformed) {
                return otherwise;
            }
        });
    }

    /** How a header with a number is read. */
    private interface Numbers {
        long read(Headers headers, String name, long otherwise);
    }

    private static DeadLetter of(ConsumerRecord<?, ?> letter, Numbers numbers) {
        Headers headers = letter.headers();
        String topic = text(headers, DeadLetterHeaders.TOPIC, "unknown");
        int partition = (int) numbers.read(headers, DeadLetterHeaders.PARTITION, -1);
        long offset = numbers.read(headers, DeadLetterHeaders.OFFSET, -1);
        return new DeadLetter(
                text(headers, DeadLetterHeaders.STAGE, "unknown"),
                text(headers, DeadLetterHeaders.REASON, "UNKNOWN"),
                text(headers, DeadLetterHeaders.DETAIL, text(headers, DeadLetterHeaders.MESSAGE, "")),
                text(headers, DeadLetterHeaders.REMEDY, ""),
                topic,
                partition,
                offset,
                text(headers, DeadLetterHeaders.RAW_TOPIC, topic),
                (int) numbers.read(headers, DeadLetterHeaders.RAW_PARTITION, partition),
                numbers.read(headers, DeadLetterHeaders.RAW_OFFSET, offset),
                name(headers),
                (int) numbers.read(headers, DeadLetterHeaders.ATTEMPT, 1),
                text(headers, DeadLetterHeaders.CODE_VERSION, "unknown"),
                numbers.read(headers, DeadLetterHeaders.FIRST_SEEN, letter.timestamp()),
                optional(headers, DeadLetterHeaders.EXCEPTION),
                optional(headers, DeadLetterHeaders.STACKTRACE),
                optional(headers, DeadLetterHeaders.FORMER_FAILURE));
    }

    /** The record that failed. */
    public RecordPosition failed() {
        return new RecordPosition(topic, partition, offset);
    }

    /** The dropped file from which that record descends. */
    public RecordPosition raw() {
        return new RecordPosition(rawTopic, rawPartition, rawOffset);
    }

    /** What failed how: code version and error class, or the reason where no exception was thrown. */
    public String failure() {
        return codeVersion + " " + Objects.requireNonNullElse(errorClass, reason);
    }

    /** The same without its stack trace. */
    public DeadLetter withoutStackTrace() {
        return new DeadLetter(
                stage,
                reason,
                detail,
                remedy,
                topic,
                partition,
                offset,
                rawTopic,
                rawPartition,
                rawOffset,
                name,
                attempt,
                codeVersion,
                firstSeen,
                errorClass,
                null,
                formerFailure);
    }

    private static @Nullable String name(Headers headers) {
        String given = optional(headers, DeadLetterHeaders.FILE_NAME);
        return given == null ? optional(headers, DeadLetterHeaders.NAME) : given;
    }

    /** The text of a header, or null; Kafka Streams writes its own as text too. */
    public static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(Headers headers, String name, String otherwise) {
        return Objects.requireNonNullElse(optional(headers, name), otherwise);
    }

    private static long number(Headers headers, String name, long otherwise) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return otherwise;
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "header " + name + " must be a whole number, got: " + Arrays.toString(header.value()), e);
        }
    }
}
