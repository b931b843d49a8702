package io.rapporteur.replay.letters;

import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its bytes.
 *
 * @param id where the letter stands
 * @param name file name, else the key where it is text, else where the record that failed stands
 * @param size size of the original, bytes
 */
public record OpenLetter(RecordPosition id, String name, int size, DeadLetter letter) {

    /** Reads a record of the topic of dead letters; what its headers do not say, or say in a malformed way, is unknown. */
    public static OpenLetter of(ConsumerRecord<byte[], byte[]> read) {
        DeadLetter letter = DeadLetter.lenient(read);
        int size = read.value() == null ? 0 : read.value().length;
        return new OpenLetter(RecordPosition.of(read), name(letter, read.key()), size, letter);
    }

    /** The same without its stack trace, which is most of it: there may be many thousands of letters. */
    public OpenLetter brief() {
        return new OpenLetter(id, name, size, letter.withoutStackTrace());
    }

    private static String name(DeadLetter letter, byte @Nullable [] key) {
        if (letter.name() != null) {
            return letter.name();
        }
        try {
            String text = key == null
                    ? ""
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString();
            boolean printable = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
            return printable ? text : letter.failed().toString();
        } catch (CharacterCodingException e) {
            return letter.failed().toString(); // Keys of other producers are numbers or structures.
        }
    }
}
