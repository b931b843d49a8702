package io.rapporteur.runtime.streams;

import io.rapporteur.runtime.breaker.Breaker;
import io.rapporteur.runtime.breaker.PartitionAttempts;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.deadletter.Reason;
import java.util.Objects;
import java.util.Optional;
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
    private final Origins origins;
    private @Nullable Breaker breaker;
    private @Nullable PartitionAttempts attempts;
    private int records;
    private long since;

    /**
     * A guard.
     *
     * @param origins reads nothing but the origin of an event that is not begun
     */
    Guard(Deserializer<V> deserializer, Origins origins) {
        this.deserializer = deserializer;
        this.origins = origins;
    }

    /** Tells the origin of an event that must not be read. */
    interface Origins {
        Optional<Origin> read(byte @Nullable [] bytes);
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
        PartitionAttempts owned = attempts(place);
        owned.attempt(place.offset(), bytes == null ? 0 : bytes.length, () -> forward(record, place))
                .ifPresent(detail -> {
                    // The letter must be safe before the next record is begun, which may end the process as well.
                    context().commit();
                    Origin origin = owned.look(place.offset(), () -> origins.read(bytes))
                            .orElse(null);
                    throw RejectedException.unread(Reason.ENDED_PROCESS, detail, origin);
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
