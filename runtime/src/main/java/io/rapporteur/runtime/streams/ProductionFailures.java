package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.deadletter.Reason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.NullUnmarked;

/**
 * Events that cannot be written. One that cannot be serialized, or would be too large, becomes a dead letter; what the broker does
 * not take is a matter of the surroundings, and breaks the transaction anyway.
 */
@NullUnmarked // Configured by reflection, as Kafka does it.
public final class ProductionFailures implements ProductionExceptionHandler {

    private DeadLetterQueue queue;

    @Override
    public void configure(Map<String, ?> config) {
        queue = new DeadLetterQueue(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        // Never the document's fault: what is too large is rejected before it is sent.
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return queue.letter(context, record.value(), failure, Reason.UNWRITABLE_EVENT)
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
