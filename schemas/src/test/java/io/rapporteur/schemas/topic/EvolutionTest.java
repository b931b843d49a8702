package io.rapporteur.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.rapporteur.event.FrozenSchemas;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers and producers of different versions, over the wire format: older reads newer, and newer reads older. */
class EvolutionTest {

    private static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://evolution");
    private static final int EVENTS = 20;
    private static final long SEED = 20_261_124;

    static Stream<Topic<?, ?>> topics() {
        return Topics.of("", 1).all().stream().filter(Topic::isAvro);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void readsWhatEveryReleasedVersionWrote(Topic<?, ?> topic) {
        for (Schema released : FrozenSchemas.of(current(topic).getName())) {
            for (GenericRecord written : random(released)) {
                IndexedRecord read = read(topic, written);

                assertThat(read.getSchema()).isEqualTo(current(topic));
                assertSameIn(released, written, read);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void isReadByEveryReleasedVersion(Topic<?, ?> topic) {
        for (Schema released : FrozenSchemas.of(current(topic).getName())) {
            for (GenericRecord written : random(current(topic))) {
                assertSameIn(released, written, readAs(released, topic, written));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void readsWhatAVersionWithMoreFieldsWrote(Topic<?, ?> topic) {
        for (GenericRecord written : random(grown(current(topic)))) {
            assertSameIn(current(topic), written, read(topic, written));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void isReadByAVersionWithMoreFields(Topic<?, ?> topic) {
        for (GenericRecord written : random(current(topic))) {
            IndexedRecord read = readAs(grown(current(topic)), topic, written);

            assertSameIn(current(topic), written, read);
            assertThat(((GenericRecord) read).get("addedLater")).hasToString("nothing");
        }
    }

    @Test
    void takesAStateOfALaterVersionForUnknown() {
        Topic<String, Link> links = Topics.of("", 1).links();
        Schema later = withState(current(links), "SUPERSEDED");
        GenericRecord written = random(later).get(0);
        written.put("state", new GenericData.EnumSymbol(later.getField("state").schema(), "SUPERSEDED"));

        assertThat(((Link) read(links, written)).getState()).isEqualTo(LinkState.UNKNOWN);
    }

    private static IndexedRecord read(Topic<?, ?> topic, GenericRecord written) {
        var serdes = new EventSerdes("mock://evolution", Map.of());
        try (var deserializer = serdes.valuesOf(topic).deserializer()) {
            return (IndexedRecord) deserializer.deserialize(topic.name(), bytes(topic, written));
        }
    }

    private static IndexedRecord readAs(Schema reader, Topic<?, ?> topic, GenericRecord written) {
        try (var deserializer = new KafkaAvroDeserializer()) {
            deserializer.configure(REGISTRY, false);
            return (IndexedRecord) deserializer.deserialize(topic.name(), bytes(topic, written), reader);
        }
    }

    private static byte[] bytes(Topic<?, ?> topic, GenericRecord written) {
        try (var serializer = new KafkaAvroSerializer()) {
            serializer.configure(REGISTRY, false);
            return serializer.serialize(topic.name(), written);
        }
    }

    /** Every field that both versions know has the same value, however deep it stands. */
    private static void assertSameIn(Schema older, IndexedRecord written, IndexedRecord read) {
        for (Schema.Field field : older.getFields()) {
            Schema.Field there = read.getSchema().getField(field.name());
            Schema.Field here = written.getSchema().getField(field.name());
            if (there != null && here != null) {
                assertThat(told(read.get(there.pos()), field.schema()))
                        .as(field.name())
                        .isEqualTo(told(written.get(here.pos()), field.schema()));
            }
        }
    }

    /** What the older version knows of a value. */
    private static String told(Object value, Schema older) {
        if (older.getType() == Schema.Type.UNION) {
            return value == null
                    ? "null"
                    : told(value, older.getTypes().get(older.getTypes().size() - 1));
        }
        if (older.getType() == Schema.Type.ENUM && !older.hasEnumSymbol(String.valueOf(value))) {
            return older.getEnumDefault();
        }
        if (value instanceof IndexedRecord event) {
            return older.getFields().stream()
                    .map(field -> field.name() + "="
                            + told(
                                    event.get(event.getSchema()
                                            .getField(field.name())
                                            .pos()),
                                    field.schema()))
                    .toList()
                    .toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(element -> told(element, older.getElementType()))
                    .toList()
                    .toString();
        }
        return value instanceof Instant time ? String.valueOf(time.toEpochMilli()) : String.valueOf(value);
    }

    private static List<GenericRecord> random(Schema schema) {
        List<GenericRecord> records = new ArrayList<>();
        new RandomData(schema, EVENTS, SEED).forEach(record -> records.add((GenericRecord) record));
        return records;
    }

    private static Schema grown(Schema schema) {
        List<Schema.Field> fields = copied(schema);
        fields.add(new Schema.Field("addedLater", Schema.create(Schema.Type.STRING), "Of a later version.", "nothing"));
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static Schema withState(Schema link, String symbol) {
        Schema states = link.getField("state").schema();
        List<String> symbols = new ArrayList<>(states.getEnumSymbols());
        symbols.add(symbol);
        Schema more = Schema.createEnum(
                states.getName(), states.getDoc(), states.getNamespace(), symbols, states.getEnumDefault());
        List<Schema.Field> fields = copied(link).stream()
                .map(field -> field.name().equals("state") ? new Schema.Field("state", more, field.doc(), null) : field)
                .toList();
        return Schema.createRecord(link.getName(), link.getDoc(), link.getNamespace(), false, fields);
    }

    private static List<Schema.Field> copied(Schema schema) {
        List<Schema.Field> fields = new ArrayList<>();
        schema.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        return fields;
    }

    private static Schema current(Topic<?, ?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }
}
