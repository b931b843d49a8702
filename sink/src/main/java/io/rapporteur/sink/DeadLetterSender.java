package io.rapporteur.sink;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.runtime.streams.MemoryBudget;
import io.rapporteur.runtime.streams.RejectedException;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.row.RawRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the sink gives up to the dead letters. It does so before the offsets move, so nothing is lost; a crash between the
 * two repeats the letter, which the table knows by the record that failed.
 */
final class DeadLetterSender implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterSender.class);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final String topic;
    private final int partitions;
    private final Producer<byte[], byte[]> producer;

    DeadLetterSender(Cluster cluster) {
        topic = cluster.topics().deadLetters().name();
        partitions = cluster.topics().deadLetters().partitions();
        int largest = cluster.topics().deadLetters().maxMessageBytes();
        producer = ProducerConfiguration.forRecordsUpTo(largest)
                .withBuffer(MemoryBudget.producerBuffer(largest))
                .open(cluster.clientConfig());
    }

    /**
     * Sends all and returns when the broker has them.
     *
     * @throws KafkaException when it does not take one of them
     */
    void send(List<RejectedRecord> rejections) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RejectedRecord rejection : rejections) {
            refuseToGoRound(rejection);
            log(rejection);
            sent.add(producer.send(letter(rejection)));
        }
        sent.forEach(DeadLetterSender::await);
    }

    /** Into the partition that the record's own number leads to, so that of two letters about it the first stays the first. */
    private ProducerRecord<byte[], byte[]> letter(RejectedRecord rejection) {
        ConsumerRecord<byte[], byte[]> record = rejection.record();
        return new ProducerRecord<>(
                topic,
                record.partition() % partitions,
                record.timestamp(),
                record.key(),
                value(rejection),
                headers(rejection));
    }

    /** The bytes, but not those of a letter that ended the process: they stay where it is, and would do it again in this one. */
    @SuppressWarnings("NullAway") // Kafka's records without a value.
    private byte[] value(RejectedRecord rejection) {
        ConsumerRecord<byte[], byte[]> record = rejection.record();
        boolean endedByLetter =
                rejection.reason() == Reason.ENDED_PROCESS && record.topic().equals(topic);
        return endedByLetter ? null : record.value();
    }

    private Headers headers(RejectedRecord rejection) {
        ConsumerRecord<byte[], byte[]> record = rejection.record();
        var failed = RecordPosition.of(record);
        LetterHeaders letter = LetterHeaders.about(record.headers(), failed, record.timestamp())
                .by(Stage.SINK.id(), Version.current());
        if (rejection.cause() instanceof RejectedException rejected) {
            letter.because(rejected.reason(), String.valueOf(rejected.getMessage()), rejected.remedy());
            rejected.origin().ifPresent(origin -> letter.descendsFrom(origin.raw(), origin.name()));
        } else {
            letter.because(rejection.reason(), rejection.cause());
        }
        if (record.topic().equals(topic)) {
            // About the same file as the letter that cannot be stored.
            DeadLetter former = DeadLetter.lenient(record);
            if (former.rawOffset() >= 0 && former.rawPartition() >= 0) {
                letter.descendsFrom(former.raw(), former.name());
            }
        }
        RawRecord raw = rejection.raw();
        return raw == null
                ? letter.headers()
                : letter.descendsFrom(raw.place(), raw.name()).headers();
    }

    /** A letter of ours about a letter was made storable; when it is not, a third would not be either. */
    private void refuseToGoRound(RejectedRecord rejection) {
        ConsumerRecord<byte[], byte[]> record = rejection.record();
        boolean ours = Stage.SINK.id().equals(DeadLetter.optional(record.headers(), DeadLetterHeaders.STAGE));
        boolean aboutLetter = topic.equals(DeadLetter.optional(record.headers(), DeadLetterHeaders.TOPIC));
        if (record.topic().equals(topic) && ours && aboutLetter) {
            throw new IllegalStateException(
                    "dead letter at %s cannot be stored even as a dead letter: %s"
                            .formatted(RecordPosition.of(record), rejection.cause()),
                    rejection.cause());
        }
    }

    private static void log(RejectedRecord rejection) {
        LOGGER.atWarn()
                .setCause(rejection.cause())
                .addKeyValue("stage", Stage.SINK.id())
                .addKeyValue("topic", rejection.record().topic())
                .addKeyValue("partition", rejection.record().partition())
                .addKeyValue("offset", rejection.record().offset())
                .addKeyValue("reason", rejection.reason())
                .log("dead letter");
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
