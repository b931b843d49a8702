package io.rapporteur.streams;

import static io.rapporteur.deadletter.DeadLetterHeaders.*;

import io.rapporteur.event.Lineage;
import io.rapporteur.service.Failures;
import io.rapporteur.service.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the dead letters of a stage: the bytes of the record that failed, the headers it came with, Kafka Streams' own six and
 * ours. The handlers hand them to Streams, which writes them in the transaction of the task.
 */
final class DeadLetterQueue {

    /** Configuration key for the name of the stage. */
    static final String STAGE_CONFIG = "rapporteur.stage";

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterQueue.class);
    private static final String LINEAGE = "lineage";

    private final String topic;
    private final String stage;

    DeadLetterQueue(Map<String, ?> config) {
        topic = Objects.requireNonNull(config.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG))
                .toString();
        stage = Objects.requireNonNull(config.get(STAGE_CONFIG)).toString();
    }

    /**
     * The dead letter for a record, or nothing when the failure may pass, so that the stage must try again instead.
     *
     * @param value the record's value where it could be read
     * @param reason reason for failures that are not rejections
     */
    Optional<List<ProducerRecord<byte[], byte[]>>> letter(
            ErrorHandlerContext context, @Nullable Object value, Exception failure, String reason, String remedy) {
        RejectedException rejected = rejection(failure);
        if (rejected == null && Failures.isTransient(failure)) {
            return Optional.empty();
        }
        String settled = rejected == null ? reason : rejected.reason();
        LOGGER.atWarn()
                .setCause(rejected == null ? failure : null)
                .addKeyValue("stage", stage)
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("reason", settled)
                .log("dead letter");
        Headers headers = headers(context, value);
        put(headers, REASON, settled);
        put(headers, DETAIL, rejected == null ? String.valueOf(failure) : String.valueOf(rejected.getMessage()));
        put(headers, REMEDY, rejected == null ? remedy : rejected.remedy());
        if (rejected == null) {
            put(headers, EXCEPTION, failure.getClass().getName());
            put(headers, MESSAGE, String.valueOf(failure.getMessage()));
            put(headers, STACKTRACE, stackTrace(failure));
        }
        return Optional.of(List.of(new ProducerRecord<>(
                topic, null, context.timestamp(), context.sourceRawKey(), context.sourceRawValue(), headers)));
    }

    private Headers headers(ErrorHandlerContext context, @Nullable Object value) {
        Headers headers = new RecordHeaders(context.headers());
        put(headers, TOPIC, context.topic());
        put(headers, PARTITION, Integer.toString(context.partition()));
        put(headers, OFFSET, Long.toString(context.offset()));
        put(headers, STAGE, stage);
        put(headers, CODE_VERSION, Version.current());
        if (headers.lastHeader(ATTEMPT) == null) {
            put(headers, ATTEMPT, "1");
        }
        if (headers.lastHeader(FIRST_SEEN) == null) {
            put(headers, FIRST_SEEN, Long.toString(context.timestamp()));
        }
        Lineage lineage = lineage(value);
        put(headers, RAW_TOPIC, lineage == null ? context.topic() : lineage.getTopic());
        put(headers, RAW_PARTITION, Integer.toString(lineage == null ? context.partition() : lineage.getPartition()));
        put(headers, RAW_OFFSET, Long.toString(lineage == null ? context.offset() : lineage.getOffset()));
        if (lineage != null && lineage.getName() != null) {
            put(headers, FILE_NAME, lineage.getName());
        }
        return headers;
    }

    private static @Nullable RejectedException rejection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedException rejected) {
                return rejected;
            }
        }
        return null;
    }

    private static @Nullable Lineage lineage(@Nullable Object value) {
        if (value instanceof SpecificRecord event) {
            Schema.Field field = event.getSchema().getField(LINEAGE);
            return field != null && event.get(field.pos()) instanceof Lineage lineage ? lineage : null;
        }
        return null;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
