package io.rapporteur.schemas.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde for state stores and the internal topics behind them: Avro's single-object encoding, which carries the schema's
 * fingerprint. It asks no registry, so that a store can be restored whatever became of the registry; what former versions have stored it
 * reads by their schemas, which lie beside this class ({@code stored/<Event>/v<N>.avsc}).
 */
public final class StoredSerde<T extends SpecificRecord> implements Serde<T> {

    static {
        TrustedEvents.register();
    }

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    public StoredSerde(Class<T> type) {
        var schema = SpecificData.get().getSchema(Objects.requireNonNull(type, "type"));
        encoder = new BinaryMessageEncoder<>(SpecificData.getForClass(type), schema);
        decoder = new BinaryMessageDecoder<>(SpecificData.getForClass(type), schema);
        versions(type.getSimpleName()).forEach(decoder::addSchema);
    }

    /** All versions of an event that a store may hold, that of today last. */
    static List<Schema> versions(String event) {
        List<Schema> schemas = new ArrayList<>();
        for (int version = 1; ; version++) {
            try (InputStream in =
                    StoredSerde.class.getResourceAsStream("stored/%s/v%d.avsc".formatted(event, version))) {
                if (in == null) {
                    return schemas;
                }
                schemas.add(new SchemaParser().parse(in).mainSchema());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private byte[] encode(T value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private T decode(byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
