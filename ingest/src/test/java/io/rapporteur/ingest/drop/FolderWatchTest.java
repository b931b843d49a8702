package io.rapporteur.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.extraction.ContentHash;
import io.rapporteur.runtime.service.Cluster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderWatchTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MovedClock clock = new MovedClock();
    private FolderWatch watch;

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private FolderWatch watch(Set<String> known) {
        var drop = new FileDrop(
                broker, Cluster.at("nowhere:9092", "mock://watch").topics().raw(), 1_000);
        return new FolderWatch(folder, drop, () -> known, clock);
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
    void waitsUntilAFileHasBeenQuietForAWhile() throws IOException {
        write("a.txt", "One", 2);
        looks(3);
        assertThat(sent()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        looks(1);

        assertThat(sent()).containsExactly("a.txt: One");
    }

    @Test
    void leavesAFileThatAProgramHasOpenForWriting() throws IOException {
        write("a.txt", "On", 60);
        write("b.txt", "Two", 60);
        try (var copy = Files.newByteChannel(folder.resolve("a.txt"), StandardOpenOption.WRITE)) {
            looks(3);
            assertThat(sent()).containsExactly("b.txt: Two");

            copy.write(ByteBuffer.wrap("One".getBytes(StandardCharsets.UTF_8)));
        }
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(NOW.minusSeconds(10)));
        looks(2);

        assertThat(sent()).containsExactly("b.txt: Two", "a.txt: One");
    }

    @Test
    void takesAFileThatAProgramOnlyReads() throws IOException {
        write("a.txt", "One", 60);

        try (var reader = Files.newByteChannel(folder.resolve("a.txt"))) {
            looks(2);

            assertThat(reader.isOpen()).isTrue();
            assertThat(sent()).containsExactly("a.txt: One");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, <html><body><p>Recalls",
        "a.xml, <akomaNtoso><p>Recalls",
        "a.pdf, %PDF-1.4 and no end",
        "a.docx, PK\u0003\u0004 and no directory",
        "a.txt, ''"
    })
    void waitsForTheRestOfACopyThatPausesAndHoldsUpNoOther(String name, String begun) throws IOException {
        write(name, begun, 30);
        write("b.txt", "Two", 30);

        looks(3);
        assertThat(sent()).containsExactly("b.txt: Two");

        clock.pass(Duration.ofSeconds(60));
        write(name, "<html><body><p>Recalls</p></body></html>", -55);
        looks(2);
        assertThat(sent()).containsExactly("b.txt: Two", name + ": <html><body><p>Recalls</p></body></html>");
    }

    @Test
    void sendsAFileThatStaysCutOffWhenItIsNoLongerYoung() throws IOException {
        write("a.xml", "<akomaNtoso><p>Recalls", 30);
        looks(3);

        clock.pass(Duration.ofSeconds(89));
        looks(1);
        assertThat(sent()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        looks(2);

        assertThat(sent()).containsExactly("a.xml: <akomaNtoso><p>Recalls");
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
        Files.createDirectories(folder.resolve("@eaDir"));
        for (String name : List.of(
                ".hidden",
                "~$a.docx",
                "a.txt.part",
                "a.tmp",
                ".git/config",
                "a.txt~",
                "a.pdf.CRDOWNLOAD",
                "a.docx.filepart",
                ".a.txt.swp",
                "@eaDir/a.txt")) {
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
    void sendsOfAFileThatIsTooLargeWhatIsKnownOfItAndGoesOn() throws IOException {
        write("a.txt", "x".repeat(1_001), 10);
        write("b.txt", "One", 10);

        looks(3);

        assertThat(sent()).containsExactly("a.txt: null", "b.txt: One");
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
                        + (record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
    }
}
