package io.rapporteur.replay.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** Writes topics in memory: the calls of a producer, with or without transactions. */
final class MemoryProducer {

    private final MemoryBroker broker;
    private final @Nullable String transactionalId;
    private final List<RecordMetadata> written = new ArrayList<>();

    MemoryProducer(MemoryBroker broker, @Nullable String transactionalId) {
        this.broker = broker;
        this.transactionalId = transactionalId;
    }

    @Nullable
    Object call(String method, Object[] arguments) {
        return switch (method) {
            case "initTransactions" -> {
                broker.own(String.valueOf(transactionalId), this);
                yield Map.of();
            }
            case "beginTransaction" -> checked();
            case "send" -> send(arguments[0]);
            case "commitTransaction" -> end(true);
            case "abortTransaction" -> end(false);
            case "flush" -> Map.of();
            case "close" -> transactionalId == null ? Map.of() : end(false);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Future<RecordMetadata> send(Object record) {
        checked();
        try {
            @SuppressWarnings("unchecked")
            RecordMetadata place = broker.append((ProducerRecord<byte[], byte[]>) record, transactionalId != null);
            if (transactionalId != null) {
                written.add(place);
            }
            return CompletableFuture.completedFuture(place);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Object end(boolean committed) {
        if (committed) {
            checked();
        }
        broker.end(written, committed);
        written.clear();
        return Map.of();
    }

    private Object checked() {
        if (transactionalId != null && !broker.owns(transactionalId, this)) {
            throw new ProducerFencedException("there is a newer producer with the same transactionalId");
        }
        return Map.of();
    }
}
