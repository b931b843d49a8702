package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.deadletter.Reason;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.NullUnmarked;

/** Records that are not the events their topic promises. */
@NullUnmarked // Configured by reflection, as Kafka does it.
public final class DeserializationFailures implements DeserializationExceptionHandler {

    private DeadLetterQueue queue;

    @Override
    public void configure(Map<String, ?> config) {
        queue = new DeadLetterQueue(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return queue.letter(context, null, failure, Reason.UNREADABLE_EVENT)
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
