package io.rapporteur.replay.broker;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.KafkaClients;
import io.rapporteur.schemas.kafka.ConsumerConfiguration;
import io.rapporteur.schemas.kafka.ProducerConfiguration;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Topics of one partition in memory, with as much of a broker as replays and redrives ask of it: records of open and aborted
 * transactions are not read, and who comes later with a transactional id fences who was before. That it does what a broker does is
 * held by the tests that run on both.
 */
public final class MemoryBroker implements TestBroker, KafkaClients {

    private static final int DEFAULT_POLL_RECORDS = 500;

    private final Map<String, List<Entry>> topics = new HashMap<>();
    private final Map<String, Map<TopicPartition, OffsetAndMetadata>> groups = new HashMap<>();
    private final Map<String, Object> owners = new HashMap<>();
    private Function<ProducerRecord<byte[], byte[]>, Optional<RuntimeException>> refusal = record -> Optional.empty();

    /** A record and what became of the transaction that wrote it. */
    private static final class Entry {

        private final ConsumerRecord<byte[], byte[]> record;
        private State state;

        Entry(ConsumerRecord<byte[], byte[]> record, State state) {
            this.record = record;
            this.state = state;
        }
    }

    /** What became of a transaction. */
    private enum State {
        OPEN,
        COMMITTED,
        ABORTED
    }

    @Override
    public Cluster cluster(String name) {
        return new Cluster(
                "nowhere:9092", "mock://" + name + "-" + System.identityHashCode(this), name + ".", 1, 1, Map.of());
    }

    @Override
    public KafkaClients clients() {
        return this;
    }

    @Override
    public synchronized void commit(Cluster cluster, String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        groups.computeIfAbsent(group, one -> new HashMap<>()).putAll(offsets);
    }

    /** From now on, a record for which this gives an exception is not taken. */
    public synchronized void refuse(Function<ProducerRecord<byte[], byte[]>, Optional<RuntimeException>> those) {
        refusal = those;
    }

    /** Loses a record, as retention does: what is behind it keeps its offset. */
    public synchronized void lose(String topic, long offset) {
        log(topic).get((int) offset).state = State.ABORTED;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<byte[], byte[]> consumer(ConsumerConfiguration configuration, Map<String, Object> client) {
        int most = (Integer)
                configuration.on(client).getOrDefault(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, DEFAULT_POLL_RECORDS);
        var consumer = new MemoryConsumer(this, most);
        return (Consumer<byte[], byte[]>) proxy(Consumer.class, consumer::call);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> producer(ProducerConfiguration configuration, Map<String, Object> client) {
        var producer =
                new MemoryProducer(this, (String) configuration.on(client).get(ProducerConfig.TRANSACTIONAL_ID_CONFIG));
        return (Producer<byte[], byte[]>) proxy(Producer.class, producer::call);
    }

    @Override
    public GroupOffsets groupOffsets(Map<String, Object> client) {
        return new GroupOffsets() {
            @Override
            public Map<TopicPartition, OffsetAndMetadata> of(String group) {
                synchronized (MemoryBroker.this) {
                    return new HashMap<>(groups.getOrDefault(group, Map.of()));
                }
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    /** A call of a client. */
    interface Call {
        @Nullable
        Object run(String method, Object[] arguments);
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.run(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    private List<Entry> log(String topic) {
        return topics.computeIfAbsent(topic, one -> new ArrayList<>());
    }

    /** Where committed reading ends: before the first record of an open transaction. */
    synchronized long end(String topic) {
        List<Entry> log = log(topic);
        for (int offset = 0; offset < log.size(); offset++) {
            if (log.get(offset).state == State.OPEN) {
                return offset;
            }
        }
        return log.size();
    }

    /** The record at an offset, if it is to be read. */
    synchronized Optional<ConsumerRecord<byte[], byte[]>> at(String topic, long offset) {
        Entry entry = log(topic).get((int) offset);
        return entry.state == State.COMMITTED ? Optional.of(entry.record) : Optional.empty();
    }

    /** Appends a record; one of a transaction is open until that ends. */
    synchronized RecordMetadata append(ProducerRecord<byte[], byte[]> sent, boolean inTransaction) {
        refusal.apply(sent).ifPresent(refused -> {
            throw refused;
        });
        List<Entry> log = log(sent.topic());
        var place = new TopicPartition(sent.topic(), 0);
        long timestamp = sent.timestamp() == null ? 0 : sent.timestamp();
        int keySize = sent.key() == null ? -1 : sent.key().length;
        int valueSize = sent.value() == null ? -1 : sent.value().length;
        var record = new ConsumerRecord<>(
                sent.topic(),
                0,
                log.size(),
                timestamp,
                TimestampType.CREATE_TIME,
                keySize,
                valueSize,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
        log.add(new Entry(record, inTransaction ? State.OPEN : State.COMMITTED));
        return new RecordMetadata(place, record.offset(), 0, timestamp, keySize, valueSize);
    }

    /** Ends a transaction. */
    synchronized void end(List<RecordMetadata> written, boolean committed) {
        for (RecordMetadata place : written) {
            log(place.topic()).get((int) place.offset()).state = committed ? State.COMMITTED : State.ABORTED;
        }
    }

    /** Gives a transactional id to a producer. */
    synchronized void own(String transactionalId, Object producer) {
        owners.put(transactionalId, producer);
    }

    /** Whether the transactional id belongs to the producer. */
    synchronized boolean owns(String transactionalId, Object producer) {
        return owners.get(transactionalId) == producer;
    }
}
