package io.rapporteur.app.letters;

import io.rapporteur.event.DeadLetterDecision;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A whole letter.
 *
 * @param decision what was decided on it; null while it is open
 */
public record FoundLetter(ConsumerRecord<byte[], byte[]> read, @Nullable DeadLetterDecision decision) {

    public OpenLetter letter() {
        return OpenLetter.of(read);
    }
}
