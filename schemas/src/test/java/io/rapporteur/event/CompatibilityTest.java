package io.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FULL_TRANSITIVE without a registry: every event reads and is read by every version that was ever released. The versions
 * are frozen under {@code avro-history/<Event>/v<N>.avsc}; a release adds one and changes none.
 */
class CompatibilityTest {

    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static Stream<Schema> events() {
        return Stream.concat(
                Topics.of("", 1).all().stream().filter(Topic::isAvro).map(topic -> SpecificData.get()
                        .getSchema(topic.valueType())),
                Stream.of(DocumentHistory.getClassSchema(), LinkChange.getClassSchema()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAndIsReadByEveryReleasedVersion(Schema event) {
        List<Schema> released = FrozenSchemas.of(event.getName());

        assertThat(released).as("frozen versions of " + event.getName()).isNotEmpty();
        assertThatCode(() -> FULL_TRANSITIVE.validate(event, released)).doesNotThrowAnyException();
    }

    @Test
    void refusesAFieldWithoutADefault() {
        Schema grown = SchemaBuilder.record("Arrival")
                .namespace("io.rapporteur.event")
                .fields()
                .requiredString("added")
                .endRecord();

        assertThatThrownBy(() -> FULL_TRANSITIVE.validate(grown, FrozenSchemas.of("Arrival")))
                .isInstanceOf(SchemaValidationException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void saysWhatEveryFieldMeans(Schema event) {
        List<String> silent = new ArrayList<>();
        collectSilent(event, new ArrayList<>(), silent);

        assertThat(silent).as("fields without doc").isEmpty();
    }

    private static void collectSilent(Schema schema, List<String> seen, List<String> silent) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(type -> collectSilent(type, seen, silent));
            case ARRAY -> collectSilent(schema.getElementType(), seen, silent);
            case ENUM -> {
                if (schema.getDoc() == null) {
                    silent.add(schema.getName());
                }
            }
            case RECORD -> {
                if (seen.contains(schema.getFullName())) {
                    return;
                }
                seen.add(schema.getFullName());
                for (Schema.Field field : schema.getFields()) {
                    if (field.doc() == null || field.doc().isBlank()) {
                        silent.add(schema.getName() + "." + field.name());
                    }
                    collectSilent(field.schema(), seen, silent);
                }
            }
            default -> {}
        }
    }
}
