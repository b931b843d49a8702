package io.rapporteur.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Received;
import io.rapporteur.schemas.deadletter.Origin;
import io.rapporteur.schemas.record.RecordPosition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginReaderTest {

    private final Topics topics = Topics.of("origin.", 1);
    private final EventSerdes serdes = new EventSerdes("mock://origin", Map.of());

    @Test
    void readsWhereAnEventComesFrom() {
        assertThat(serdes.originsOf(topics.received()).read(received("note.txt")))
                .contains(new Origin(new RecordPosition("raw", 3, 17), "note.txt"));
        assertThat(serdes.originsOf(topics.received()).read(received(null)))
                .contains(new Origin(new RecordPosition("raw", 3, 17), null));
    }

    @Test
    void knowsNothingOfEventsThatDoNotTellIt() {
        assertThat(serdes.originsOf(topics.raw()).read(new byte[] {1, 2, 3})).isEmpty();
        assertThat(serdes.originsOf(topics.links()).read(new byte[] {1, 2, 3})).isEmpty();
        assertThat(serdes.originsOf(topics.received()).read(null)).isEmpty();
    }

    @Test
    void knowsTheOriginOfEveryEventThatIsMadeOfAFile() {
        for (Topic<?, ?> topic : topics.all()) {
            boolean tells = topic.isAvro()
                    && java.util.Arrays.stream(topic.valueType().getMethods())
                            .anyMatch(method -> method.getName().equals("getLineage"));
            OriginReader origins = serdes.originsOf(topic);
            if (tells) {
                assertThatThrownBy(() -> origins.read(new byte[] {1, 2, 3}))
                        .as(topic.name())
                        .isInstanceOf(SerializationException.class);
            } else {
                assertThat(origins.read(new byte[] {1, 2, 3})).as(topic.name()).isEmpty();
            }
        }
    }

    private byte[] received(@Nullable String name) {
        var lineage = new Lineage("raw", 3, 17L, Instant.EPOCH, "hash", name, null);
        var event = new Received(
                lineage,
                new Maker("ingest", "1", ""),
                "text/plain",
                "UTF-8",
                1L,
                "x".repeat(10_000),
                List.of(),
                List.of());
        return serdes.valuesOf(topics.received()).serializer().serialize("origin.received", event);
    }
}
