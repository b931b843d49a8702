package io.rapporteur.app.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.deadletter.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A record of a topic as one line: where it stands, its key, and its value as readable JSON. */
final class EventLine {

    private final @Nullable Deserializer<?> events;

    /** Lines for a topic of events, or of dead letters when there is no deserializer. */
    EventLine(@Nullable Deserializer<?> events) {
        this.events = events;
    }

    String of(ConsumerRecord<byte[], byte[]> read) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("topic", read.topic());
        line.put("partition", read.partition());
        line.put("offset", read.offset());
        line.put("timestamp", Instant.ofEpochMilli(read.timestamp()).toString());
        line.put("key", text(read.key()));
        line.set("value", value(read));
        return Json.line(line);
    }

    private JsonNode value(ConsumerRecord<byte[], byte[]> read) {
        if (events == null) {
            return deadLetter(read);
        }
        if (read.value() == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        Object event = events.deserialize(read.topic(), read.value());
        return event instanceof IndexedRecord avro
                ? AvroJson.of(avro)
                : JsonNodeFactory.instance.textNode(String.valueOf(event));
    }

    /** What the headers say, and how much was rejected; the bytes themselves are for a redrive, not for a line. */
    private static JsonNode deadLetter(ConsumerRecord<byte[], byte[]> read) {
        ObjectNode letter = Json.mapper().valueToTree(DeadLetter.of(read));
        letter.put("bytes", read.value() == null ? 0 : read.value().length);
        return letter;
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
