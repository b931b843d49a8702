package io.rapporteur.app.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro values as the JSON that a person expects: a union is the value it holds and nothing around it, a timestamp is ISO 8601,
 * bytes are base64.
 */
public final class AvroJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroJson() {}

    /** The record as a JSON object, its fields in the order of the schema. */
    public static ObjectNode of(IndexedRecord event) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : event.getSchema().getFields()) {
            object.set(field.name(), of(field.schema(), event.get(field.pos())));
        }
        return object;
    }

    private static JsonNode of(Schema schema, @Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        return switch (schema.getType()) {
            case RECORD -> of((IndexedRecord) value);
            case UNION -> of(branch(schema, value), value);
            case ARRAY -> array(schema.getElementType(), (List<?>) value);
            case MAP -> map(schema.getValueType(), (Map<?, ?>) value);
            case LONG -> number(schema.getLogicalType(), value);
            case INT -> NODES.numberNode((Integer) value);
            case FLOAT -> NODES.numberNode((Float) value);
            case DOUBLE -> NODES.numberNode((Double) value);
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case BYTES -> NODES.textNode(Base64.getEncoder()
                    .encodeToString(((ByteBuffer) value).duplicate().array()));
            default -> NODES.textNode(value.toString());
        };
    }

    /** Where a value may be missing and no more is left open, the values of logical types are told by their schema alone. */
    private static Schema branch(Schema union, Object value) {
        List<Schema> types = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        return types.size() == 1
                ? types.get(0)
                : union.getTypes().get(GenericData.get().resolveUnion(union, value));
    }

    private static JsonNode array(Schema items, List<?> values) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(of(items, value)));
        return array;
    }

    private static JsonNode map(Schema items, Map<?, ?> values) {
        ObjectNode object = NODES.objectNode();
        values.forEach((key, value) -> object.set(String.valueOf(key), of(items, value)));
        return object;
    }

    private static JsonNode number(@Nullable LogicalType logical, Object value) {
        if (value instanceof Instant instant) {
            return NODES.textNode(instant.toString());
        }
        long number = (Long) value;
        return logical instanceof LogicalTypes.TimestampMillis
                ? NODES.textNode(Instant.ofEpochMilli(number).toString())
                : NODES.numberNode(number);
    }
}
