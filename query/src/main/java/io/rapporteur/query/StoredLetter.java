package io.rapporteur.query;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its bytes.
 *
 * @param letter where the letter with the bytes stands
 * @param failed the record that failed
 * @param raw the dropped file from which that record descends
 * @param size size of the bytes; 0 where there are none
 */
public record StoredLetter(
        RecordPosition letter,
        String stage,
        String reason,
        String detail,
        String remedy,
        @Nullable String name,
        RecordPosition failed,
        RecordPosition raw,
        int attempt,
        String codeVersion,
        Instant firstSeen,
        @Nullable String errorClass,
        int size) {

    /** Its place among the letters. */
    public TimeKey key() {
        return new TimeKey(firstSeen, letter);
    }
}
