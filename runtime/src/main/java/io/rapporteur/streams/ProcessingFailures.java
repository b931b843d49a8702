package io.rapporteur.streams;

import io.rapporteur.deadletter.Reason;
import java.util.Map;
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
        var letter = failure instanceof UnreadableEventException unreadable
                ? queue.letter(context, null, unreadable.reason(), Reason.UNREADABLE_EVENT)
                : queue.letter(context, record.value(), failure, Reason.UNEXPECTED);
        return letter.map(Response::resume).orElseGet(Response::fail);
    }
}
