package io.rapporteur.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
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
        return queue.letter(
                        context,
                        null,
                        failure,
                        "EVENT_TOO_LARGE",
                        "Split the document, or raise max.message.bytes of topic " + record.topic() + ".")
                .map(Response::resume)
                .orElseGet(Response::fail);
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return queue.letter(
                        context,
                        record.value(),
                        failure,
                        "UNWRITABLE_EVENT",
                        "Check that the registry holds the current schemas; redrive when it does.")
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
