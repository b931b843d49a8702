package io.rapporteur.runtime.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.breaker.MortalProcess;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage whose process ends where the record says so: while it is read, or while it is worked on. */
class GuardTest {

    private static final String NO_VALUE = "no value";
    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://guard");

    @TempDir
    Path folder;

    private final MortalProcess.Notes notes = new MortalProcess.Notes();

    /** What one process has brought out: events, and reasons with bytes of dead letters. */
    private record Outcome(List<String> events, List<ConsumerRecord<byte[], byte[]>> letters) {
        List<String> told() {
            return letters.stream()
                    .map(letter -> DeadLetter.of(letter).reason() + " " + new String(letter.value(), UTF_8))
                    .toList();
        }
    }

    @Test
    void givesUpARecordThatEndsTheProcessAndGoesOn() {
        for (int i = 0; i < 4; i++) {
            process("before", "fatal in work", "behind");
        }

        Outcome outcome = process("before", "fatal in work", "behind");

        assertThat(outcome.events()).containsExactly("before", "behind");
        assertThat(outcome.told()).containsExactly("ENDED_PROCESS fatal in work");
    }

    @Test
    void blamesARecordThatEndsTheProcessWhileItIsReadAndNotTheOneBefore() {
        for (int i = 0; i < 4; i++) {
            process("before", "fatal to read", "behind");
        }

        Outcome outcome = process("before", "fatal to read", "behind");

        assertThat(outcome.events()).containsExactly("before", "behind");
        assertThat(outcome.told()).containsExactly("ENDED_PROCESS fatal to read");
    }

    @Test
    void saysOfWhatItGivesUpWhichFileItDescendsFrom() {
        for (int i = 0; i < 4; i++) {
            process("fatal in work");
        }

        DeadLetter letter = DeadLetter.of(process("fatal in work").letters().get(0));

        assertThat(letter.detail()).isEqualTo("ended the process 3 times");
        assertThat(letter.topic()).isEqualTo("in");
        assertThat(letter.rawTopic()).isEqualTo("raw");
        assertThat(letter.rawOffset()).isEqualTo(17);
        assertThat(letter.name()).isEqualTo("note.txt");
        assertThat(letter.stackTrace()).isNull();
    }

    @Test
    void keepsTheRoadOfWhatCannotBeRead() {
        Outcome outcome = process("before", "unreadable", "behind");

        assertThat(outcome.events()).containsExactly("before", "behind");
        assertThat(outcome.told()).containsExactly("UNREADABLE_EVENT unreadable");
        assertThat(DeadLetter.of(outcome.letters().get(0)).errorClass())
                .isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void stopsWhenTheRegistryIsAway() {
        assertThatThrownBy(() -> process("registry away")).isInstanceOf(StreamsException.class);
    }

    @Test
    void handsOnWhatHasNoValue() {
        assertThat(process("before", NO_VALUE, "behind").events()).containsExactly("before", NO_VALUE, "behind");
    }

    private Outcome process(String... records) {
        var process = new MortalProcess(notes);
        Map<String, Object> config = StreamsProperties.of(Stage.PARSER, CLUSTER, StreamsSettings.defaults(folder));
        config.put(Guard.BREAKER_CONFIG, process.breaker());
        var properties = new Properties();
        properties.putAll(config);
        try (var driver = new TopologyTestDriver(topology(process, config), properties)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
            for (String record : records) {
                if (record.equals(NO_VALUE)) {
                    in.pipeInput(tombstone());
                } else {
                    in.pipeInput("key", record.getBytes(UTF_8));
                }
                if (process.isDead()) {
                    break;
                }
            }
            List<String> events = new ArrayList<>();
            driver.createOutputTopic("out", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(record -> events.add(text(record.value())));
            String letters = CLUSTER.topics().deadLetters().name();
            return new Outcome(
                    events,
                    driver
                            .createOutputTopic(letters, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList()
                            .stream()
                            .map(record -> letter(letters, record))
                            .toList());
        }
    }

    private static Topology topology(MortalProcess process, Map<String, Object> config) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        Deserializer<String> deserializer = (topic, bytes) -> read(process, bytes);
        var origin = new Origin(new RecordPosition("raw", 0, 17), "note.txt");
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read"))
                .processValues(() -> new Guard<>(deserializer, bytes -> Optional.of(origin)), Named.as("guard"))
                .mapValues(text -> work(process, text), Named.as("work"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()).withName("write"));
        return builder.build();
    }

    @NullUnmarked
    private static TestRecord<String, byte[]> tombstone() {
        return new TestRecord<>("key", null);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? NO_VALUE : new String(bytes, UTF_8);
    }

    private static String read(MortalProcess process, byte @Nullable [] bytes) {
        String text = text(bytes);
        if ("fatal to read".equals(text)) {
            process.die();
        }
        if ("unreadable".equals(text)) {
            throw new IllegalArgumentException("no event");
        }
        if ("registry away".equals(text)) {
            throw new TimeoutException("registry away");
        }
        return text;
    }

    private static String work(MortalProcess process, String text) {
        if ("fatal in work".equals(text)) {
            process.die();
        }
        return text;
    }

    private static ConsumerRecord<byte[], byte[]> letter(String topic, TestRecord<byte[], byte[]> read) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                read.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                read.key(),
                read.value(),
                read.headers(),
                Optional.empty());
    }
}
