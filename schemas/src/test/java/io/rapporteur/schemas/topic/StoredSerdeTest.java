package io.rapporteur.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.FrozenSchemas;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class StoredSerdeTest {

    @Test
    void readsWhatAFormerVersionHasStored() throws Exception {
        Schema former = FrozenSchemas.of("Arrival").get(0);
        ByteBuffer stored = new BinaryMessageEncoder<>(new GenericData(), former).encode(formerArrival(former));
        byte[] bytes = new byte[stored.remaining()];
        stored.get(bytes);

        try (var serde = new StoredSerde<>(Arrival.class)) {
            assertThat(serde.deserializer().deserialize("store", bytes))
                    .isEqualTo(new Arrival(
                            new Lineage("rapporteur.raw", 1, 7L, Instant.EPOCH, "0".repeat(64), "note.txt", null),
                            new Maker("parser", "1", ""),
                            ArrivalOutcome.NEW,
                            List.of("A/RES/99/1@en"),
                            null,
                            null,
                            List.of(),
                            null));
        }
    }

    private static GenericData.Record formerArrival(Schema schema) {
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
