package io.rapporteur.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.Maker;
import io.rapporteur.event.TitleProof;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSerdeTest {

    private static final Arrival NOTE = new Arrival(
            new Lineage("rapporteur.raw", 1, 7L, Instant.EPOCH, "0".repeat(64), "note.txt", null),
            new Maker("parser", "1", ""),
            ArrivalOutcome.NEW,
            List.of("A/RES/99/1@en"),
            null,
            null,
            List.of(),
            null);

    @Test
    void readsWhatEachFormerVersionHasStored() throws Exception {
        List<Schema> versions = StoredSerde.versions(Arrival.class.getSimpleName());

        assertThat(versions).hasSizeGreaterThan(2);
        for (Schema version : versions) {
            ByteBuffer stored = new BinaryMessageEncoder<>(new GenericData(), version).encode(arrival(version));
            byte[] bytes = new byte[stored.remaining()];
            stored.get(bytes);

            try (var serde = new StoredSerde<>(Arrival.class)) {
                assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(NOTE);
            }
        }
    }

    /** Fails with every change of a stored event: keep what it was, and add {@code stored/<Event>/v<N>.avsc} with what it is. */
    @ParameterizedTest
    @ValueSource(classes = {Arrival.class, DocumentHistory.class, Link.class, LinkChange.class, TitleProof.class})
    void keepsTheVersionOfTodayForThoseOfTomorrow(Class<?> event) {
        List<Schema> versions = StoredSerde.versions(event.getSimpleName());

        assertThat(versions).isNotEmpty();
        assertThat(SchemaNormalization.parsingFingerprint64(versions.get(versions.size() - 1)))
                .as("fingerprint of the newest version under stored/" + event.getSimpleName())
                .isEqualTo(SchemaNormalization.parsingFingerprint64(
                        SpecificData.get().getSchema(event)));
    }

    private static GenericData.Record arrival(Schema schema) {
        Schema lineage = schema.getField("lineage").schema();
        Schema maker = schema.getField("madeBy").schema();
        Schema outcome = schema.getField("outcome").schema();
        return new GenericRecordBuilder(schema)
                .set(
                        "lineage",
                        new GenericRecordBuilder(lineage)
                                .set("topic", "rapporteur.raw")
                                .set("partition", 1)
                                .set("offset", 7L)
                                .set("timestamp", 0L)
                                .set("contentHash", "0".repeat(64))
                                .set("name", "note.txt")
                                .build())
                .set(
                        "madeBy",
                        new GenericRecordBuilder(maker)
                                .set("service", "parser")
                                .set("version", "1")
                                .set("rules", "")
                                .build())
                .set("outcome", new GenericData.EnumSymbol(outcome, "NEW"))
                .set("documentIds", List.of("A/RES/99/1@en"))
                .build();
    }
}
