package io.rapporteur.runtime.streams;

import io.rapporteur.event.Lineage;
import io.rapporteur.runtime.service.Failures;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    /** Configuration key for the largest record that the topic of dead letters takes, bytes. */
    static final String MAX_BYTES_CONFIG = "rapporteur.dead-letter.max.bytes";

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterQueue.class);
    private static final String LINEAGE = "lineage";

    private final String topic;
    private final String stage;
    private final long maxBytes;

    DeadLetterQueue(Map<String, ?> config) {
        topic = Objects.requireNonNull(config.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG))
                .toString();
        stage = Objects.requireNonNull(config.get(STAGE_CONFIG)).toString();
        maxBytes = Long.parseLong(
                Objects.requireNonNull(config.get(MAX_BYTES_CONFIG)).toString());
    }

    /**
     * The dead letter for a record, or nothing when the failure may pass, so that the stage must try again instead.
     *
     * @param value the record's value where it could be read
     * @param reason reason for failures that are not rejections
     */
    Optional<List<ProducerRecord<byte[], byte[]>>> letter(
            ErrorHandlerContext context, @Nullable Object value, Exception failure, Reason reason) {
        RejectedException rejected = rejection(failure);
        if (rejected == null && Failures.isTransient(failure)) {
            return Optional.empty();
        }
        log(context, rejected == null ? failure : null, rejected == null ? reason : rejected.reason());
        LetterHeaders letter = about(context, value);
        if (rejected == null) {
            letter.because(reason, failure);
        } else {
            letter.because(rejected.reason(), String.valueOf(rejected.getMessage()), rejected.remedy());
            rejected.origin().ifPresent(origin -> letter.descendsFrom(origin.raw(), origin.name()));
        }
        return Optional.of(List.of(new ProducerRecord<>(
                topic, null, context.timestamp(), context.sourceRawKey(), enclosed(context), letter.headers())));
    }

    /**
     * The bytes of the record that failed; none where a letter cannot hold them. Topics limit what is compressed, so that such a
     * record can come in; refusing it here would break the transaction, and the stage would try for ever.
     */
    private byte @Nullable [] enclosed(ErrorHandlerContext context) {
        byte[] value = context.sourceRawValue();
        boolean fits = value == null || value.length + FittingSerializer.MARGIN_BYTES <= maxBytes;
        if (!fits) {
            LOGGER.atWarn()
                    .addKeyValue("topic", context.topic())
                    .addKeyValue("partition", context.partition())
                    .addKeyValue("offset", context.offset())
                    .addKeyValue("bytes", value.length)
                    .log("too large for a dead letter, which names its place only");
        }
        return fits ? value : null;
    }

    private LetterHeaders about(ErrorHandlerContext context, @Nullable Object value) {
        var failed = new RecordPosition(context.topic(), context.partition(), context.offset());
        LetterHeaders letter = LetterHeaders.about(context.headers(), failed, context.timestamp())
                .by(stage, Version.current());
        Lineage lineage = lineage(value);
        return lineage == null ? letter : letter.descendsFrom(RecordPosition.of(lineage), lineage.getName());
    }

    private void log(ErrorHandlerContext context, @Nullable Exception defect, Reason reason) {
        LOGGER.atWarn()
                .setCause(defect)
                .addKeyValue("stage", stage)
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("reason", reason)
                .log("dead letter");
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
}
