package io.rapporteur.schemas.topic;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Reads nothing of an event but where it comes from: the rest is skipped and takes no memory, so that it can be said of an event
 * which cannot be read as a whole.
 */
public final class OriginReader {

    private static final String LINEAGE = "lineage";

    private final String topic;
    private final @Nullable Schema projection;
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

    OriginReader(Topic<?, ?> topic, Map<String, Object> config) {
        this.topic = topic.name();
        this.projection = topic.isAvro() ? projection(topic.valueType()) : null;
        Map<String, Object> generic = new HashMap<>(config);
        generic.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, false);
        deserializer.configure(generic, false);
    }

    /** The origin; nothing for events that do not tell it. Throws what is wrong with the bytes, or with the registry. */
    public Optional<Origin> read(byte @Nullable [] bytes) {
        if (projection == null || bytes == null) {
            return Optional.empty();
        }
        var event = (GenericRecord) deserializer.deserialize(topic, bytes, projection);
        return Optional.ofNullable((GenericRecord) event.get(LINEAGE)).map(OriginReader::origin);
    }

    private static Origin origin(GenericRecord lineage) {
        Object name = lineage.get("name");
        return new Origin(
                new RecordPosition(lineage.get("topic").toString(), (Integer) lineage.get("partition"), (Long)
                        lineage.get("offset")),
                name == null ? null : name.toString());
    }

    /** The schema of an event with its lineage for its only field; none when it has no lineage. */
    private static @Nullable Schema projection(Class<?> type) {
        Schema whole = Objects.requireNonNull(SpecificData.get().getSchema(type));
        Schema.Field lineage = whole.getField(LINEAGE);
        return lineage == null
                ? null
                : Schema.createRecord(
                        whole.getName(),
                        whole.getDoc(),
                        whole.getNamespace(),
                        false,
                        List.of(new Schema.Field(lineage, lineage.schema())));
    }
}
