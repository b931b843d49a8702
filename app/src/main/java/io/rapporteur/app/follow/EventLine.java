package io.rapporteur.app.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.schemas.deadletter.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of a topic as one line: where it stands, its key, and its value as readable JSON. */
final class EventLine {

    private EventLine() {}

    /** The line of a dead letter: what its headers say, and how much was rejected; the bytes are for a redrive. */
    static String ofLetter(ConsumerRecord<byte[], byte[]> read) {
        ObjectNode letter = Json.mapper().valueToTree(DeadLetter.lenient(read));
        letter.put("bytes", read.value() == null ? 0 : read.value().length);
        return of(read, letter);
    }

    /** The line of an event; null, when its key is gone. */
    static String of(ConsumerRecord<byte[], byte[]> read, @Nullable Object event) {
        if (event == null) {
            return of(read, JsonNodeFactory.instance.nullNode());
        }
        return of(
                read,
                event instanceof IndexedRecord avro
                        ? AvroJson.of(avro)
                        : JsonNodeFactory.instance.textNode(String.valueOf(event)));
    }

    private static String of(ConsumerRecord<byte[], byte[]> read, JsonNode value) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("topic", read.topic());
        line.put("partition", read.partition());
        line.put("offset", read.offset());
        line.put("timestamp", Instant.ofEpochMilli(read.timestamp()).toString());
        line.put("key", text(read.key()));
        line.set("value", value);
        return Json.line(line);
    }

    /** A key as text, or as base64 where it is not UTF-8. */
    static @Nullable String text(byte @Nullable [] key) {
        if (key == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException e) {
            return "base64:" + Base64.getEncoder().encodeToString(key);
        }
    }
}
