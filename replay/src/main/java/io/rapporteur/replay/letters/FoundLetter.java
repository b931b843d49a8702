package io.rapporteur.replay.letters;

import io.rapporteur.event.DeadLetterDecision;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A whole letter.
 *
 * @param decision what was decided on it; null while it is open, and where nobody asked
 */
public record FoundLetter(ConsumerRecord<byte[], byte[]> read, @Nullable DeadLetterDecision decision) {

    public FoundLetter {
        Objects.requireNonNull(read, "read");
    }

    /** The letter without its bytes. */
    public OpenLetter letter() {
        return OpenLetter.of(read);
    }

    /**
     * The record that failed, for the place from which it came: the same key, bytes, timestamp and headers, and beside them the
     * count of attempts.
     */
    public ProducerRecord<byte[], byte[]> original() {
        DeadLetter letter = DeadLetter.of(read);
        return new ProducerRecord<>(
                letter.topic(),
                letter.partition(),
                read.timestamp(),
                read.key(),
                read.value(),
                LetterHeaders.redriven(read.headers(), letter));
    }
}
