package io.rapporteur.streams;

import io.rapporteur.deadletter.Reason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.NullUnmarked;

/** Events that cannot be written: too large for the topic, or not to be serialized. */
@NullUnmarked // Configured by reflection, as Kafka does it.
public final class ProductionFailures implements ProductionExceptionHandler {

    private DeadLetterQueue queue;

    @Override
    public void configure(Map<String, ?> config) {
        queue = new DeadLetterQueue(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        // Whatever else keeps the broker from taking an event is not the document's fault.
        return failure instanceof RecordTooLargeException
                ? queue.letter(context, null, tooLarge(record, failure), Reason.EVENT_TOO_LARGE)
                        .map(Response::resume)
                        .orElseGet(Response::fail)
                : Response.fail();
    }

    private static RejectedException tooLarge(ProducerRecord<byte[], byte[]> record, Exception failure) {
        return new RejectedException(
                Reason.EVENT_TOO_LARGE,
                "topic " + record.topic() + " did not take its event: " + failure.getMessage(),
                Reason.EVENT_TOO_LARGE.remedy());
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
