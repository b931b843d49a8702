package io.rapporteur.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.record.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropTest {

    private static final int LIMIT = 20;

    @TempDir
    Path folder;

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final FileDrop drop = new FileDrop(
            broker, Cluster.at("nowhere:9092", "mock://drop").topics().raw(), LIMIT);

    @Test
    void sendsAFileUnderItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "Urges States");

        Dropped dropped = drop.send(file).get();

        assertThat(dropped)
                .isEqualTo(new Dropped(
                        "a.txt", ContentHash.of(utf8("Urges States")), new RecordPosition("rapporteur.raw", 0, 0)));
        assertThat(broker.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(utf8("a.txt"));
            assertThat(record.value()).isEqualTo(utf8("Urges States"));
            assertThat(record.headers().lastHeader("filename").value()).isEqualTo(utf8("a.txt"));
            assertThat(record.headers().lastHeader("source-uri").value())
                    .isEqualTo(utf8(file.toUri().toString()));
        });
    }

    @Test
    void sendsBytesWithTheirStatedType() throws Exception {
        drop.send("a", "text/html", utf8("<p>One")).get();

        assertThat(broker.history().get(0).headers().lastHeader("content-type").value())
                .isEqualTo(utf8("text/html"));
    }

    @Test
    void refusesWhatIsNotThere() {
        refused(drop.send(folder.resolve("gone.txt")), "gone.txt: there is no such file; check the path");
    }

    @Test
    void refusesAFolder() {
        refused(drop.send(folder), "it is a folder; name the files in it");
    }

    @Test
    void sendsNameSizeAndHashOfWhatIsLargerThanTheLimit() throws Exception {
        String large = "x".repeat(LIMIT + 1);
        Path file = Files.writeString(folder.resolve("large.txt"), large);

        Dropped fromFile = drop.send(file).get();
        Dropped fromBytes = drop.send("large.txt", utf8(large)).get();

        assertThat(List.of(fromFile, fromBytes))
                .extracting(Dropped::contentHash)
                .containsOnly(ContentHash.of(utf8(large)));
        assertThat(broker.history()).hasSize(2).allSatisfy(record -> {
            assertThat(record.value()).isNull();
            assertThat(record.headers().lastHeader("filename").value()).isEqualTo(utf8("large.txt"));
            assertThat(record.headers().lastHeader("content-length").value()).isEqualTo(utf8("21"));
            assertThat(record.headers().lastHeader("content-sha256").value())
                    .isEqualTo(utf8(ContentHash.of(utf8(large))));
        });
    }

    @Test
    void passesOnWhatTheBrokerSays() {
        broker.sendException = new TimeoutException("broker away");

        CompletableFuture<Dropped> sent = drop.send("a", utf8("x"));

        assertThatThrownBy(sent::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TimeoutException.class);
    }

    private void refused(CompletableFuture<Dropped> sent, String message) {
        assertThatThrownBy(sent::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(DropRefusedException.class)
                .hasMessageContaining(message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
