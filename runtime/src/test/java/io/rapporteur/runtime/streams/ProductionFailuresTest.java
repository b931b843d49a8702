package io.rapporteur.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.schemas.deadletter.DeadLetter;
import io.rapporteur.schemas.deadletter.Reason;
import io.rapporteur.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductionFailuresTest {

    private static final ProducerRecord<byte[], byte[]> EVENT = new ProducerRecord<>("parsed", bytes("k"), bytes("v"));

    private final ProductionFailures failures = new ProductionFailures();

    @BeforeEach
    void configure() {
        failures.configure(StreamsProperties.of(
                Stage.PARSER, Cluster.at("nowhere:9092", "mock://production"), StreamsSettings.defaults(Path.of("x"))));
    }

    @Test
    void givesUpAnEventThatIsTooLargeForItsTopic() {
        Response response =
                failures.handleSerializationError(context(), EVENT, tooLarge(), SerializationExceptionOrigin.VALUE);

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(bytes("source key"));
            assertThat(letter.value()).isEqualTo(bytes("source"));
            assertThat(DeadLetter.optional(letter.headers(), "rapporteur.reason"))
                    .isEqualTo("EVENT_TOO_LARGE");
            assertThat(DeadLetter.optional(letter.headers(), "rapporteur.detail"))
                    .isEqualTo("2 MB");
        });
    }

    @Test
    void enclosesNoBytesThatALetterCannotHoldAndTellsWhereTheyAre() {
        byte[] large = new byte[Topics.MAX_EVENT_BYTES];

        Response response = failures.handleSerializationError(
                context(large), EVENT, tooLarge(), SerializationExceptionOrigin.VALUE);

        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(bytes("source key"));
            assertThat(letter.value()).isNull();
            assertThat(DeadLetter.optional(letter.headers(), "__streams.errors.topic"))
                    .isEqualTo("received");
        });
    }

    private static RejectedException tooLarge() {
        return new RejectedException(Reason.EVENT_TOO_LARGE, "2 MB", Reason.EVENT_TOO_LARGE.remedy());
    }

    @Test
    void stopsWhenTheBrokerDoesNotTakeAnEvent() {
        Response response = failures.handleError(context(), EVENT, new KafkaException("policy violated"));

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    private static ErrorHandlerContext context() {
        return context(bytes("source"));
    }

    private static ErrorHandlerContext context(byte[] source) {
        return new DefaultErrorHandlerContext(
                null,
                "received",
                0,
                7,
                new RecordHeaders(),
                "write-parsed",
                new TaskId(0, 0),
                1_000,
                bytes("source key"),
                source);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
