package io.rapporteur.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.instance.PipelineSettings;
import io.rapporteur.embedded.EmbeddedBroker;
import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.runtime.streams.MemoryBudget;
import io.rapporteur.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether records, buffers, heaps and containers fit into each other, by the numbers that are really set. */
class MemoryBudgetTest {

    private static final long MIB = 1024 * 1024;
    private static final Path ROOT = Path.of(System.getProperty("rapporteur.root", ".."));

    /** A letter in the scripts that take most: three bytes of UTF-8 for one UTF-16 code unit. */
    private static final long MAX_BYTES_A_CHAR = 3;

    /** Code, classes, stacks and the JVM's own of a service. */
    private static final long JVM = 110 * MIB;

    private static final Topics TOPICS = Topics.of(Topics.DEFAULT_PREFIX, Topics.DEFAULT_PARTITIONS);

    @Test
    void hasRoomInAnEventForTheLongestTextInAnyScript() {
        long text = Topics.MAX_TEXT_CHARS * MAX_BYTES_A_CHAR;

        assertThat(ExtractionLimits.DEFAULT.maxTextChars()).isEqualTo(Topics.MAX_TEXT_CHARS);
        assertThat(ExtractionLimits.DEFAULT.maxBytes()).isEqualTo(Topics.MAX_RAW_BYTES);
        assertThat(text + 8 * MIB).isLessThanOrEqualTo(Topics.MAX_EVENT_BYTES);
    }

    @Test
    void hasRoomInADeadLetterForTheLargestRecordOfEveryTopic() {
        assertThat(TOPICS.all()).allSatisfy(topic -> assertThat(topic.maxMessageBytes())
                .isLessThanOrEqualTo(TOPICS.deadLetters().maxMessageBytes()));
    }

    @Test
    void hasABrokerThatTakesTheLargestRecordOfEveryTopicAndNotMuchMore() {
        assertThat(EmbeddedBroker.LARGEST_MESSAGE).isEqualTo(Topics.MAX_EVENT_BYTES);
        assertThat((long) EmbeddedBroker.LARGEST_REQUEST).isGreaterThanOrEqualTo(Topics.MAX_EVENT_BYTES + MIB);
        assertThat(EmbeddedBroker.WAITING_REQUESTS).isGreaterThanOrEqualTo(EmbeddedBroker.LARGEST_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.brokers.yml"})
    void givesTheBrokersOfComposeTheNumbersOfTheEmbeddedOne(String file) throws IOException {
        String compose = read(file);

        assertThat(number(compose, "KAFKA_MESSAGE_MAX_BYTES: (\\d+)")).isEqualTo(EmbeddedBroker.LARGEST_MESSAGE);
        assertThat(number(compose, "KAFKA_REPLICA_FETCH_MAX_BYTES: (\\d+)")).isEqualTo(EmbeddedBroker.LARGEST_MESSAGE);
        assertThat(number(compose, "KAFKA_SOCKET_REQUEST_MAX_BYTES: (\\d+)")).isEqualTo(EmbeddedBroker.LARGEST_REQUEST);
        assertThat(number(compose, "KAFKA_QUEUED_MAX_REQUEST_BYTES: (\\d+)"))
                .isEqualTo(EmbeddedBroker.WAITING_REQUESTS);
    }

    @Test
    void fitsAStageWithTheLargestRecordsInEveryPartitionIntoTheHeapOfItsContainer() throws IOException {
        long heap = container() * number(read("Dockerfile"), "MaxRAMPercentage=(\\d+)") / 100;

        assertThat(MemoryBudget.stageHeap(
                        Topics.DEFAULT_PARTITIONS, TOPICS.received().maxMessageBytes()))
                .isLessThanOrEqualTo(heap);
        assertThat(MemoryBudget.stageHeap(
                        Topics.DEFAULT_PARTITIONS, TOPICS.parsed().maxMessageBytes()))
                .isLessThanOrEqualTo(heap);
    }

    @Test
    void fitsTheIngestAndItsChildIntoTheirContainer() throws IOException {
        long heap = container() * number(read("docker-compose.yml"), "MaxRAMPercentage=(\\d+)") / 100;
        long child = ForkSettings.defaults(1).megabytesOfAll() * MIB;
        // One is sent and one is received at a time.
        long direct = (long) Topics.MAX_EVENT_BYTES + TOPICS.raw().maxMessageBytes();

        assertThat(MemoryBudget.stageHeap(
                        Topics.DEFAULT_PARTITIONS, TOPICS.raw().maxMessageBytes()))
                .isLessThanOrEqualTo(heap);
        assertThat(heap + child + direct + JVM).isLessThanOrEqualTo(container());
    }

    @Test
    void fitsADocumentOfTheLargestSizeInEveryStageIntoTheHeapOfTheDefaultRun() throws IOException {
        long raw = MemoryBudget.sharedHeap(TOPICS.raw().maxMessageBytes());
        long event = MemoryBudget.sharedHeap(Topics.MAX_EVENT_BYTES);
        long broker = EmbeddedBroker.WAITING_REQUESTS + EmbeddedBroker.CLEANER_BYTES;

        assertThat(broker + raw + 2 * event + sink()).isLessThanOrEqualTo(run("-Xmx(\\d+)g") * 1024 * MIB);
    }

    @Test
    void givesEachConnectionOfTheDefaultRunADirectBufferForTheLargestRecord() throws IOException {
        // Ingest, parser, enricher and sink as senders and receivers; the threads of the broker on the other side.
        int buffers = 4 + 4 + EmbeddedBroker.NETWORK_THREADS;

        assertThat((long) buffers * Topics.MAX_EVENT_BYTES)
                .isLessThanOrEqualTo(run("MaxDirectMemorySize=(\\d+)m") * MIB);
        assertThat(read("rapporteur")).contains("-Djdk.nio.maxCachedBufferSize=");
        assertThat(read("Dockerfile")).contains("-Djdk.nio.maxCachedBufferSize=");
    }

    /** Its files wait while they are sent, where else a text and its events would be. */
    @Test
    void fitsTheFilesOfAContainerWhereTheEventsOfADocumentWouldBe() {
        long work = MemoryBudget.sharedHeap(0);

        assertThat(ExtractionLimits.DEFAULT.maxUnpackedBytes() + MemoryBudget.producerBuffer(Topics.MAX_EVENT_BYTES))
                .isLessThanOrEqualTo(work);
    }

    @Test
    void letsTheDefaultRunHaveAsManyChildrenAsThreadsThatReadFiles() {
        assertThat(ForkSettings.defaults(PipelineSettings.INGEST_THREADS).megabytesOfAll())
                .isEqualTo(256 + 112);
    }

    /** An event as bytes and as text, and the letter that it may become. */
    private static long sink() {
        return 2L * Topics.MAX_EVENT_BYTES
                + 2L * Topics.MAX_TEXT_CHARS
                + MemoryBudget.producerBuffer(Topics.MAX_EVENT_BYTES);
    }

    private static long container() throws IOException {
        return number(read("docker-compose.yml"), "mem_limit: (\\d+)g") * 1024 * MIB;
    }

    private static long run(String pattern) throws IOException {
        return number(read("rapporteur"), "run\\) memory=\".*" + pattern);
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static long number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
