package io.rapporteur.sink;

import io.rapporteur.deadletter.DeadLetterHeaders;
import io.rapporteur.service.Stage;
import io.rapporteur.service.Version;
import io.rapporteur.sink.row.RawRecord;
import io.rapporteur.sink.row.RecordPlace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter of the sink, the same as those of the other stages. */
final class LetterHeaders {

    private final Headers headers = new RecordHeaders();

    private LetterHeaders() {}

    /**
     * What is to be said of a rejected record.
     *
     * @param letters topic of the dead letters: a letter that is rejected itself keeps nothing of what it said of itself,
     *     since that may be what is wrong with it
     */
    static Headers of(Rejection rejection, String letters) {
        var made = new LetterHeaders();
        made.keep(rejection.record(), rejection.record().topic().equals(letters));
        made.describe(rejection);
        made.descend(rejection);
        return made.headers;
    }

    private void keep(ConsumerRecord<byte[], byte[]> record, boolean isLetter) {
        for (Header header : record.headers()) {
            boolean ours =
                    header.key().startsWith("rapporteur.") || header.key().startsWith("__streams.errors.");
            if (!(isLetter && ours)) {
                headers.add(header);
            }
        }
        if (headers.lastHeader(DeadLetterHeaders.ATTEMPT) == null) {
            put(DeadLetterHeaders.ATTEMPT, "1");
        }
        if (headers.lastHeader(DeadLetterHeaders.FIRST_SEEN) == null) {
            put(DeadLetterHeaders.FIRST_SEEN, Long.toString(record.timestamp()));
        }
    }

    private void describe(Rejection rejection) {
        put(DeadLetterHeaders.STAGE, Stage.SINK.id());
        put(DeadLetterHeaders.CODE_VERSION, Version.current());
        put(DeadLetterHeaders.REASON, rejection.reason().name());
        put(DeadLetterHeaders.DETAIL, rejection.cause().toString());
        put(DeadLetterHeaders.REMEDY, rejection.reason().remedy());
        put(DeadLetterHeaders.EXCEPTION, rejection.cause().getClass().getName());
        put(DeadLetterHeaders.MESSAGE, String.valueOf(rejection.cause().getMessage()));
        put(DeadLetterHeaders.STACKTRACE, stackTrace(rejection.cause()));
    }

    private void descend(Rejection rejection) {
        ConsumerRecord<byte[], byte[]> record = rejection.record();
        var failed = new RecordPlace(record.topic(), record.partition(), record.offset());
        RawRecord raw = rejection.raw();
        RecordPlace origin = raw == null ? failed : raw.place();
        put(DeadLetterHeaders.TOPIC, failed.topic());
        put(DeadLetterHeaders.PARTITION, Integer.toString(failed.partition()));
        put(DeadLetterHeaders.OFFSET, Long.toString(failed.offset()));
        put(DeadLetterHeaders.RAW_TOPIC, origin.topic());
        put(DeadLetterHeaders.RAW_PARTITION, Integer.toString(origin.partition()));
        put(DeadLetterHeaders.RAW_OFFSET, Long.toString(origin.offset()));
        if (raw != null && raw.name() != null) {
            put(DeadLetterHeaders.FILE_NAME, raw.name());
        }
    }

    private void put(String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Exception cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
