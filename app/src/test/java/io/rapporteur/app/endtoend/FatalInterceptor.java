package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Ends the process at once, as the kernel does it, when it is about to write an event to a topic in which the words {@code
 * fatal-for-TOPIC} stand. The properties of the Kafka client name it, so that the services themselves are those that ship.
 */
public final class FatalInterceptor implements ProducerInterceptor<byte[], byte[]> {

    static final String WORDS = "fatal-for-";

    /** Links hold no words of the document; this target stands for them. */
    static final String FATAL_TARGET = "A/RES/66/288";

    private static final int KILLED = 137;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        String topic = record.topic().substring(record.topic().lastIndexOf('.') + 1);
        String fatal = topic.equals("links") ? FATAL_TARGET : WORDS + topic;
        if (record.value() != null && new String(record.value(), ISO_8859_1).contains(fatal)) {
            Runtime.getRuntime().halt(KILLED);
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        // Too late to do harm.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // It needs to know nothing.
    }
}
