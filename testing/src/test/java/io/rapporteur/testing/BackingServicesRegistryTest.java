package io.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every registry that we run on must do, whatever it is made of. */
@ExtendWith(BackingServicesExtension.class)
final class BackingServicesRegistryTest {

    private static final Schema ONE_FIELD = SchemaBuilder.record("Cited")
            .namespace("test")
            .fields()
            .requiredString("symbol")
            .endRecord();
    private static final Schema FIELD_ADDED_WITHOUT_DEFAULT = SchemaBuilder.record("Cited")
            .namespace("test")
            .fields()
            .requiredString("symbol")
            .requiredString("organ")
            .endRecord();
    private static final Schema FIELD_ADDED_WITH_DEFAULT = SchemaBuilder.record("Cited")
            .namespace("test")
            .fields()
            .requiredString("symbol")
            .optionalString("organ")
            .endRecord();

    @Test
    void givesBackWhatConfluentsSerializerWrote(BackingServices backing) {
        Map<String, Object> settings = Map.of("schema.registry.url", backing.registryUrl());
        var sent = new GenericRecordBuilder(ONE_FIELD)
                .set("symbol", "A/RES/61/180")
                .build();

        try (var serializer = new KafkaAvroSerializer();
                var deserializer = new KafkaAvroDeserializer()) {
            serializer.configure(settings, false);
            deserializer.configure(settings, false);
            byte[] bytes = serializer.serialize("round-trip", sent);

            assertThat(bytes[0]).isZero();
            assertThat(ByteBuffer.wrap(bytes).getInt(1)).isPositive();
            assertThat(deserializer.deserialize("round-trip", bytes))
                    .isInstanceOf(GenericData.Record.class)
                    .hasToString(sent.toString());
        }
    }

    @Test
    void refusesASchemaThatIsNotCompatibleBothWays(BackingServices backing) throws Exception {
        SchemaRegistryClient client = client(backing);
        client.register("guarded-value", new AvroSchema(ONE_FIELD));

        assertThatThrownBy(() -> client.register("guarded-value", new AvroSchema(FIELD_ADDED_WITHOUT_DEFAULT)))
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(409));
    }

    @Test
    void takesASchemaThatIsCompatibleBothWays(BackingServices backing) throws Exception {
        SchemaRegistryClient client = client(backing);
        int first = client.register("growing-value", new AvroSchema(ONE_FIELD));

        int second = client.register("growing-value", new AvroSchema(FIELD_ADDED_WITH_DEFAULT));

        assertThat(second).isNotEqualTo(first);
        assertThat(client.getAllVersions("growing-value")).containsExactly(1, 2);
    }

    @Test
    void isSetToFullTransitive(BackingServices backing) throws Exception {
        assertThat(client(backing).getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void answersAClientThatLogsInWithUserAndPassword(BackingServices backing) throws Exception {
        Map<String, Object> settings =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "user:password");

        try (var client = new CachedSchemaRegistryClient(backing.registryUrl(), 100, settings)) {
            assertThat(client.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
        }
    }

    private static SchemaRegistryClient client(BackingServices backing) {
        return new CachedSchemaRegistryClient(backing.registryUrl(), 100);
    }
}
