package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to topics what belongs on none. */
final class Junk {

    private static final byte[] UNKNOWN_SCHEMA = {0, 0, 0, 39, 15, 2, 4};

    /** A string that is a gigabyte long, by what it says of itself. */
    private static final byte[] LENGTH = {(byte) 0x80, (byte) 0xa8, (byte) 0xd6, (byte) 0xb9, 7};

    private final Installation installation;
    private int keys;

    Junk(Installation installation) {
        this.installation = installation;
    }

    /**
     * Writes every kind to every topic of the catalogue.
     *
     * @return how many of them are no events of their topic, by topic
     */
    Map<String, Integer> write() throws ExecutionException, InterruptedException {
        Map<String, Integer> written = new HashMap<>();
        byte[] link = installation.records(topics -> topics.links()).get(0).value();
        byte[] arrival =
                installation.records(topics -> topics.arrivals()).get(0).value();
        Map<String, Object> config =
                Map.of("bootstrap.servers", installation.cluster().bootstrapServers(), "max.request.size", 4_000_000);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic<?, ?> topic : installation.cluster().topics().all()) {
                byte[] foreign = topic.name().endsWith("links") ? arrival : link;
                List<ProducerRecord<byte[], byte[]>> junk = junk(topic, foreign);
                for (ProducerRecord<byte[], byte[]> record : junk) {
                    producer.send(record).get();
                }
                // The last is a tombstone, which is no junk: a key is gone that was never there.
                producer.send(record(topic, key(), null)).get();
                written.put(topic.name(), junk.size());
            }
        }
        return written;
    }

    private List<ProducerRecord<byte[], byte[]>> junk(Topic<?, ?> topic, byte[] foreign) {
        byte[] large = new byte[500_000];
        new Random(7).nextBytes(large);
        large[0] = 7;
        List<ProducerRecord<byte[], byte[]>> junk = new ArrayList<>();
        junk.add(record(topic, key(), "no event".getBytes(UTF_8)));
        junk.add(record(topic, key(), UNKNOWN_SCHEMA));
        junk.add(record(topic, key(), foreign));
        junk.add(record(topic, key(), new byte[0]));
        junk.add(record(topic, key(), large));
        junk.add(record(topic, new byte[] {(byte) 0xff, (byte) 0xfe}, "its key is no text".getBytes(UTF_8)));
        own(topic).ifPresent(event -> {
            junk.add(record(topic, key(), Arrays.copyOf(event, event.length / 2)));
            byte[] endless = Arrays.copyOf(event, 5 + LENGTH.length);
            System.arraycopy(LENGTH, 0, endless, 5, LENGTH.length);
            junk.add(record(topic, key(), endless));
        });
        var garbage = record(topic, key(), "garbage in its headers".getBytes(UTF_8));
        for (String header : List.of(
                DeadLetterHeaders.PARTITION,
                DeadLetterHeaders.OFFSET,
                DeadLetterHeaders.ATTEMPT,
                DeadLetterHeaders.FIRST_SEEN,
                DeadLetterHeaders.STAGE,
                DeadLetterHeaders.REASON,
                "rapporteur.replay")) {
            garbage.headers().add(header, new byte[] {(byte) 0xc3, 0, 27, '[', '2', 'J'});
        }
        junk.add(garbage);
        if (!topic.name().endsWith("raw") && topic.isAvro()) {
            return junk;
        }
        junk.add(record(topic, null, "it has no key".getBytes(UTF_8)));
        return junk;
    }

    private Optional<byte[]> own(Topic<?, ?> topic) {
        return topic.isAvro()
                ? installation.records(topics -> topic).stream()
                        .map(ConsumerRecord::value)
                        .filter(value -> value != null && value.length > 20 && value[0] == 0)
                        .findFirst()
                : Optional.empty();
    }

    private byte[] key() {
        keys++;
        return ("junk-" + keys).getBytes(UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> record(
            Topic<?, ?> topic, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic.name(), key, value);
    }
}
