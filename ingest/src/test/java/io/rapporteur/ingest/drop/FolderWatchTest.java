package io.rapporteur.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.ContentHash;
import io.rapporteur.service.Cluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private FolderWatch watch;

    private FolderWatch watch(Set<String> known) {
        var drop = new FileDrop(
                broker, Cluster.at("nowhere:9092", "mock://watch").topics().raw(), 1_000);
        return new FolderWatch(folder, drop, () -> known, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void watchTheFolder() {
        watch = watch(Set.of());
    }

    @Test
    void sendsAFileThatIsTheSameInTwoLooks() throws IOException {
        write("a.txt", "One", 10);

        watch.poll();
        assertThat(sent()).isEmpty();
        watch.poll();
        watch.poll();

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void waitsWhileAFileGrows() throws IOException {
        write("a.txt", "On", 10);
        watch.poll();
        write("a.txt", "One", 9);
        watch.poll();
        assertThat(sent()).isEmpty();

        watch.poll();

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void waitsForAFileFromTheFuture() throws IOException {
        write("a.txt", "One", -60);

        looks(3);

        assertThat(sent()).isEmpty();
    }

    @Test
    void sendsChangedBytesAgain() throws IOException {
        write("a.txt", "One", 10);
        looks(2);
        write("a.txt", "Two", 5);

        looks(2);

        assertThat(sent()).containsExactly("a.txt: One", "a.txt: Two");
    }

    @Test
    void sendsBytesAgainToWhichAFileHasChangedBack() throws IOException {
        write("a.txt", "One", 30);
        looks(2);
        write("a.txt", "Cut", 20);
        looks(2);
        write("a.txt", "One", 10);

        looks(2);

        assertThat(sent()).containsExactly("a.txt: One", "a.txt: Cut", "a.txt: One");
    }

    @Test
    void leavesAnotherCopyOfKnownBytes() throws IOException {
        write("a.txt", "One", 10);
        looks(2);
        write("b.txt", "One", 10);

        looks(2);

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void leavesAFileThatWasOnlyTouched() throws IOException {
        write("a.txt", "One", 10);
        looks(2);
        write("a.txt", "One", 5);

        looks(3);

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void sendsNothingAgainAfterARestart() throws IOException {
        write("a.txt", "One", 10);
        write("b.txt", "Two", 10);
        watch = watch(Set.of(ContentHash.of("One".getBytes(StandardCharsets.UTF_8))));

        looks(2);

        assertThat(sent()).containsExactly("b.txt: Two");
    }

    @Test
    void looksIntoFoldersBelow() throws IOException {
        Files.createDirectories(folder.resolve("2018/may"));
        write("2018/may/a.txt", "One", 10);

        looks(2);

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void leavesHiddenAndUnfinishedFilesAlone() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        for (String name : List.of(".hidden", "~$a.docx", "a.txt.part", "a.tmp", ".git/config", "a.txt~")) {
            write(name, name, 10);
        }

        looks(2);

        assertThat(sent()).isEmpty();
    }

    @Test
    void followsLinksOnlyWithinTheFolder() throws IOException {
        write("a.txt", "One", 10);
        Path outside = Files.writeString(elsewhere.resolve("secret.txt"), "Secret");
        Files.setLastModifiedTime(outside, FileTime.from(NOW.minusSeconds(10)));
        Files.createSymbolicLink(folder.resolve("out.txt"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("broken"), elsewhere.resolve("none"));

        looks(2);

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void goesOnAfterAFileThatIsTooLarge() throws IOException {
        write("a.txt", "x".repeat(1_001), 10);
        write("b.txt", "One", 10);

        looks(3);

        assertThat(sent()).containsExactly("b.txt: One");
    }

    @Test
    void triesAgainWhatTheBrokerDidNotTake() throws IOException {
        write("a.txt", "One", 10);
        broker.sendException = new TimeoutException("broker away");
        looks(2);
        broker.sendException = null;

        watch.poll();

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void saysWhenTheFolderIsGone() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Files.delete(gone);
        var drop = new FileDrop(
                broker, Cluster.at("nowhere:9092", "mock://watch").topics().raw(), 1_000);

        assertThatThrownBy(() -> new FolderWatch(gone, drop, Set::of, Clock.systemUTC()).poll())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FolderWatch.over(gone, Cluster.at("nowhere:9092", "mock://watch")))
                .hasMessage("watched folder must be a readable folder, got: " + gone);
    }

    private void looks(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            watch.poll();
        }
    }

    private void write(String name, String text, int secondsAgo) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
    }

    private List<String> sent() {
        return broker.history().stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8) + ": "
                        + new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
