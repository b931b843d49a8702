package io.rapporteur.sink.row;

import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table letters.
 *
 * @param letter where the letter itself stands
 * @param failed the record that failed
 * @param rawPlace the dropped file from which that record descends
 * @param container the container out of which the dropped file was taken, where it was
 * @param contents key and bytes of the record that failed
 */
public record DeadLetterRow(
        RecordPosition letter,
        String stage,
        String reason,
        String detail,
        String remedy,
        RecordPosition failed,
        RecordPosition rawPlace,
        @Nullable String name,
        int attempt,
        String codeVersion,
        Instant firstSeen,
        @Nullable String errorClass,
        @Nullable String stackTrace,
        @Nullable RecordPosition container,
        Contents contents)
        implements EventRow {

    @Override
    public Optional<RawRecord> raw() {
        return Optional.empty();
    }

    /** Key and value of a record; compared by identity, since the bytes may be large. */
    public static final class Contents {

        private final byte @Nullable [] key;
        private final byte @Nullable [] value;

        public Contents(byte @Nullable [] key, byte @Nullable [] value) {
            this.key = key;
            this.value = value;
        }

        public byte @Nullable [] key() {
            return key;
        }

        /** The bytes themselves, not a copy: up to 64 MiB. */
        public byte @Nullable [] value() {
            return value;
        }
    }

    public DeadLetterRow {
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(failed, "failed");
        Objects.requireNonNull(contents, "contents");
    }
}
