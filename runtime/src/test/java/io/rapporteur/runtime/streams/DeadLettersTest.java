package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.LetterHeaders;
import io.rapporteur.schemas.deadletter.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://dead-letters");

    @TempDir
    Path folder;

    private TopologyTestDriver driver;

    @BeforeEach
    void startAStageThatFailsAsTheDocumentAsks() {
        Map<String, Object> config = StreamsProperties.of(Stage.PARSER, CLUSTER, StreamsSettings.defaults(folder));
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        builder.stream(
                        "in",
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
                .mapValues(DeadLettersTest::fail, Named.as("fail"))
                .to("out", Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write"));
        var properties = new Properties();
        properties.putAll(config);
        driver = new TopologyTestDriver(builder.build(), properties);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private static byte[] fail(byte[] document) {
        throw switch (new String(document, StandardCharsets.UTF_8)) {
            case "rejected" -> new RejectedException(
                    Reason.NO_TEXT_LAYER, "scan.pdf has 3 pages and no text", "Run OCR first.");
            case "later" -> new TimeoutException("broker away");
            default -> new IllegalStateException("defect");
        };
    }

    @Test
    void keepsTheBytesTheKeyAndTheHeadersOfARejectedRecord() {
        drop("rejected");

        ConsumerRecord<byte[], byte[]> letter = letter();
        assertThat(letter.key()).asString().isEqualTo("the key");
        assertThat(letter.value()).asString().isEqualTo("rejected");
        DeadLetter said = DeadLetter.of(letter);
        assertThat(said.name()).isEqualTo("scan.pdf");
        assertThat(said.reason()).isEqualTo("NO_TEXT_LAYER");
        assertThat(said.detail()).isEqualTo("scan.pdf has 3 pages and no text");
        assertThat(said.remedy()).isEqualTo("Run OCR first.");
        assertThat(said.stackTrace()).isNull();
    }

    @Test
    void saysWhichStageGaveUpOnWhichRecord() {
        drop("rejected");

        DeadLetter said = DeadLetter.of(letter());
        assertThat(said.stage()).isEqualTo("parser");
        assertThat(said.topic()).isEqualTo("in");
        assertThat(said.offset()).isZero();
        assertThat(said.attempt()).isEqualTo(1);
        assertThat(said.firstSeen()).isEqualTo(1_000);
        assertThat(said.codeVersion()).isEqualTo(Version.current());
    }

    @Test
    void addsTheStackTraceOfADefectAndGoesOn() {
        drop("broken");
        drop("rejected");

        DeadLetter said = DeadLetter.of(letter());
        assertThat(said.reason()).isEqualTo("UNEXPECTED");
        assertThat(said.errorClass()).isEqualTo("java.lang.IllegalStateException");
        assertThat(said.stackTrace()).contains("DeadLettersTest.fail");
        assertThat(DeadLetter.of(letter()).reason()).isEqualTo("NO_TEXT_LAYER");
    }

    @Test
    void countsOnWhenARedrivenRecordFailsAgain() {
        drop("rejected");
        ConsumerRecord<byte[], byte[]> first = letter();

        driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        first.key(),
                        first.value(),
                        LetterHeaders.redriven(first.headers(), DeadLetter.of(first)),
                        Instant.ofEpochMilli(first.timestamp())));

        DeadLetter second = DeadLetter.of(letter());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.firstSeen()).isEqualTo(1_000);
        assertThat(second.name()).isEqualTo("scan.pdf");
        assertThat(second.formerFailure()).isEqualTo(Version.current() + " NO_TEXT_LAYER");
    }

    @Test
    void stopsInsteadWhenTheFailureMayPass() {
        assertThatThrownBy(() -> drop("later")).isInstanceOf(StreamsException.class);
    }

    private void drop(String document) {
        var headers = new RecordHeaders().add("filename", "scan.pdf".getBytes(StandardCharsets.UTF_8));
        driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        "the key".getBytes(StandardCharsets.UTF_8),
                        document.getBytes(StandardCharsets.UTF_8),
                        headers,
                        Instant.ofEpochMilli(1_000)));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    private ConsumerRecord<byte[], byte[]> letter() {
        String topic = CLUSTER.topics().deadLetters().name();
        TestRecord<byte[], byte[]> read = driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecord();
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
                java.util.Optional.empty());
    }
}
