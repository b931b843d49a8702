package io.rapporteur.streams;

import io.rapporteur.breaker.Breaker;
import io.rapporteur.breaker.PartitionAttempts;
import io.rapporteur.deadletter.Reason;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind a source of bytes and begins each record under the breaker: what follows in the same task happens within the
 * attempt. It makes the event of the bytes too; a source would do that while the record before is still in work, and that one
 * would be blamed for it.
 */
final class Guard<K, V> extends ContextualFixedKeyProcessor<K, byte[], V> {

    /** Key of the breaker in the configuration of Kafka Streams. */
    static final String BREAKER_CONFIG = "rapporteur.breaker";

    /** So many records in less than a commit interval make a commit of their own, so that no transaction outgrows the window. */
    private static final int RECORDS_OF_A_COMMIT = Breaker.WINDOW / 2;

    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(StreamsProperties.COMMIT_INTERVAL_MS);

    private final Deserializer<V> deserializer;
    private @Nullable Breaker breaker;
    private @Nullable PartitionAttempts attempts;
    private int records;
    private long since;

    Guard(Deserializer<V> deserializer) {
        this.deserializer = deserializer;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, V> context) {
        super.init(context);
        breaker = context.appConfigs().get(BREAKER_CONFIG) instanceof Breaker given ? given : Breaker.withoutCluster();
    }

    @Override
    public void process(FixedKeyRecord<K, byte[]> record) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        byte[] bytes = record.value();
        attempts(place)
                .attempt(place.offset(), bytes == null ? 0 : bytes.length, () -> forward(record, place))
                .ifPresent(detail -> {
                    throw new RejectedException(Reason.ENDED_PROCESS, detail, Reason.ENDED_PROCESS.remedy());
                });
        boundTransaction();
    }

    private void forward(FixedKeyRecord<K, byte[]> record, RecordMetadata place) {
        V event;
        try {
            event = deserializer.deserialize(place.topic(), record.headers(), record.value());
        } catch (RuntimeException e) {
            throw new UnreadableEventException(e);
        }
        context().forward(record.withValue(event));
    }

    private PartitionAttempts attempts(RecordMetadata place) {
        PartitionAttempts owned = attempts;
        if (owned == null) {
            owned = Objects.requireNonNull(breaker, "breaker")
                    .partition(new TopicPartition(place.topic(), place.partition()));
            attempts = owned;
        }
        return owned;
    }

    private void boundTransaction() {
        records++;
        if (records == RECORDS_OF_A_COMMIT) {
            long now = System.nanoTime();
            if (now - since < COMMIT_NANOS) {
                context().commit();
            }
            records = 0;
            since = now;
        }
    }

    /** The task is given back, or is made anew after a failure; either way the process lives on. */
    @Override
    public void close() {
        if (attempts != null) {
            attempts.close();
            attempts = null;
        }
    }
}
