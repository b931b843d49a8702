package io.rapporteur.runtime.streams;

import io.rapporteur.schemas.deadletter.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** What a processor could not do: rejections, what cannot be read and bugs become dead letters, failures that may pass stop the task. */
@NullUnmarked // Configured by reflection, as Kafka does it.
public final class ProcessingFailures implements ProcessingExceptionHandler {

    private DeadLetterQueue queue;

    @Override
    public void configure(Map<String, ?> config) {
        queue = new DeadLetterQueue(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return letter(context, record, failure).map(Response::resume).orElseGet(Response::fail);
    }

    private Optional<List<ProducerRecord<byte[], byte[]>>> letter(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (failure instanceof UnreadableEventException unreadable) {
            return queue.letter(context, null, unreadable.reason(), Reason.UNREADABLE_EVENT);
        }
        Reason reason = isUnwritable(failure) ? Reason.UNWRITABLE_EVENT : Reason.UNEXPECTED;
        return queue.letter(context, record.value(), failure, reason);
    }

    private static boolean isUnwritable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnwritableException) {
                return true;
            }
        }
        return false;
    }
}
