package io.rapporteur.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.runtime.breaker.MortalProcess.Died;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartitionAttemptsTest {

    private static final TopicPartition PARTITION = new TopicPartition("received", 0);
    private static final TopicPartition OTHER = new TopicPartition("raw", 0);
    private static final int SMALL = 100;
    private static final int LARGE = 1024 * 1024;

    private final MortalProcess.Notes notes = new MortalProcess.Notes();

    @Test
    void givesUpARecordThatHasEndedThreeProcesses() {
        for (int i = 0; i < 3; i++) {
            assertThat(dies(7, LARGE)).isTrue();
        }

        Optional<String> refused = begun().attempt(7, LARGE, () -> {
            throw new AssertionError("must not be begun");
        });

        assertThat(refused).contains("ended the process 3 times");
    }

    @Test
    void findsASmallRecordAmongTheFirstOfTheNextProcess() {
        for (int i = 0; i < 4; i++) {
            MortalProcess process = new MortalProcess(notes);
            PartitionAttempts attempts = process.breaker().partition(PARTITION);
            assertThat(attempts.attempt(0, SMALL, () -> {})).isEmpty();
            assertThat(attempts.attempt(1, SMALL, () -> {})).isEmpty();
            assertThatThrownBy(() -> attempts.attempt(2, SMALL, process::die)).isInstanceOf(Died.class);
        }

        PartitionAttempts attempts = begun();
        assertThat(attempts.attempt(0, SMALL, () -> {})).isEmpty();
        assertThat(attempts.attempt(1, SMALL, () -> {})).isEmpty();
        assertThat(attempts.attempt(2, SMALL, () -> {})).contains("ended the process 3 times");
        assertThat(attempts.attempt(3, SMALL, () -> {})).isEmpty();
    }

    @Test
    void findsTwoRecordsOneAfterTheOtherThatEndTheProcess() {
        int processes = 0;
        for (boolean died = true; died; processes++) {
            died = false;
            MortalProcess process = new MortalProcess(notes);
            PartitionAttempts attempts = process.breaker().partition(PARTITION);
            for (long offset = 0; offset < 4 && !died; offset++) {
                died = dies(process, attempts, offset, offset == 1 || offset == 2);
            }
            assertThat(processes).isLessThan(20);
        }

        assertThat(processes)
                .as("three for each, one unnoted, one that comes through")
                .isEqualTo(8);
    }

    @Test
    void notesNothingForSmallRecordsAfterAGoodEnd() {
        PartitionAttempts first = begun();
        first.attempt(0, SMALL, () -> {});
        first.close();

        MortalProcess second = new MortalProcess(notes);
        PartitionAttempts attempts = second.breaker().partition(PARTITION);
        for (int offset = 1; offset < 5000; offset++) {
            attempts.attempt(offset, SMALL, () -> {});
        }

        assertThat(second.writes()).as("that it owns the partition").isEqualTo(1);
    }

    @Test
    void notesTheFirstRecordsAfterAnOwnerThatDidNotEndWellAndThenNoMore() {
        begun().attempt(0, SMALL, () -> {});

        MortalProcess next = new MortalProcess(notes);
        PartitionAttempts attempts = next.breaker().partition(PARTITION);
        for (int offset = 0; offset < 5000; offset++) {
            attempts.attempt(offset, SMALL, () -> {});
        }

        assertThat(next.writes()).isEqualTo(1 + Breaker.WINDOW);
    }

    @Test
    void isCarefulWithAPartitionOfWhichItKnowsNothing() {
        Breaker breaker = new MortalProcess(notes).breaker();

        assertThat(breaker.partition(PARTITION).isNoted(1, SMALL)).isTrue();
        assertThat(breaker.partition(OTHER).isNoted(0, SMALL))
                .as("from its beginning it had no owner")
                .isFalse();
    }

    @Test
    void countsNoAttemptForARecordThatFailsWhileTheProcessLivesOn() {
        PartitionAttempts attempts = begun();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> attempts.attempt(7, LARGE, () -> {
                        throw new TimeoutException("registry away");
                    }))
                    .isInstanceOf(TimeoutException.class);
            attempts.close();
        }

        assertThat(attempts.attempt(7, LARGE, () -> {})).isEmpty();
    }

    @Test
    void countsNoAttemptForARecordThatIsInWorkWhenTheProcessEndsInOrder() {
        for (int i = 0; i < 10; i++) {
            Breaker stopping = new MortalProcess(notes).breaker();
            assertThat(stopping.partition(PARTITION).attempt(7, LARGE, stopping::close))
                    .isEmpty();
        }
    }

    @Test
    void countsAnErrorAsAnEndOfTheProcess() {
        for (int i = 0; i < 3; i++) {
            MortalProcess process = new MortalProcess(notes);
            PartitionAttempts attempts = process.breaker().partition(PARTITION);
            assertThatThrownBy(() -> attempts.attempt(7, SMALL, () -> depth(0))).isInstanceOf(StackOverflowError.class);
            attempts.close();
            assertThat(process.exits()).containsExactly(5);
        }

        assertThat(begun().attempt(7, SMALL, () -> {})).contains("ended the process 3 times");
    }

    @Test
    void leavesTheNoteOfANewOwnerAlone() {
        PartitionAttempts stalled = begun();
        stalled.attempt(6, LARGE, () -> {});
        assertThat(dies(7, LARGE)).isTrue();

        stalled.close();

        assertThat(dies(7, LARGE)).isTrue();
        assertThat(dies(7, LARGE)).isTrue();
        assertThat(begun().attempt(7, LARGE, () -> {})).contains("ended the process 3 times");
    }

    @Test
    void looksOnceAtWhatItGivesUpAndNoMoreWhenThatEndsTheProcessToo() {
        for (int i = 0; i < 3; i++) {
            dies(7, LARGE);
        }
        MortalProcess process = new MortalProcess(notes);
        PartitionAttempts attempts = process.breaker().partition(PARTITION);
        assertThat(attempts.attempt(7, LARGE, () -> {})).isPresent();
        attempts.look(7, () -> {
            process.die();
            return Optional.of("unreached");
        });
        assertThat(process.isDead()).isTrue();

        PartitionAttempts next = begun();
        assertThat(next.attempt(7, LARGE, () -> {})).contains("ended the process 4 times");
        assertThat(next.look(7, () -> Optional.of("seen"))).isEmpty();
    }

    /** Two stages in one process begin the same two records at every start; one of them ends it, the other takes its time. */
    @Test
    @Timeout(30)
    void givesUpNoRecordForWhatAnotherInTheSameProcessDoes() throws Exception {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 8 && refused.isEmpty(); i++) {
            MortalProcess process = new MortalProcess(notes);
            PartitionAttempts slow = process.breaker().partition(OTHER);
            PartitionAttempts fatal = process.breaker().partition(PARTITION);
            var begun = new CountDownLatch(1);
            var died = new CountDownLatch(1);
            var beside = new Thread(() -> slow.attempt(3, LARGE, () -> {
                        begun.countDown();
                        // A suspect is alone in work: the fatal one cannot be waited for, and ends nothing meanwhile.
                        await(died, 200);
                    })
                    .ifPresent(why -> refused.add("slow: " + why)));
            beside.start();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            try {
                fatal.attempt(7, LARGE, process::die).ifPresent(why -> refused.add("fatal: " + why));
            } catch (Died expected) {
                died.countDown();
            }
            beside.join();
        }

        assertThat(refused).containsExactly("fatal: ended the process 3 times");
    }

    @Test
    void haltsWhenARecordIsInWorkForTooLongAndNotesItFirst() {
        for (int i = 0; i < 3; i++) {
            MortalProcess process = new MortalProcess(notes, new BreakerSettings(3, Duration.ofSeconds(2)));
            process.breaker().partition(PARTITION).attempt(7, SMALL, () -> {
                process.breaker().tick();
                process.breaker().tick();
                assertThat(process.exits()).as("time is not up").isEmpty();
                process.breaker().tick();
                assertThat(process.exits()).containsExactly(5);
                process.close();
            });
        }

        assertThat(begun().attempt(7, SMALL, () -> {})).contains("ended the process 3 times");
    }

    @Test
    void countsTheTimeOfEachRecordForItself() {
        MortalProcess process = new MortalProcess(notes, new BreakerSettings(3, Duration.ofSeconds(2)));
        PartitionAttempts attempts = process.breaker().partition(PARTITION);
        for (int offset = 0; offset < 5; offset++) {
            attempts.attempt(offset, SMALL, process.breaker()::tick);
            process.breaker().tick();
        }

        assertThat(process.exits()).isEmpty();
    }

    @Test
    void countsNoTimeInWhichAThreadWaitsForOthers() {
        assertThat(Work.isWaiting(frame("org.apache.kafka.clients.producer.KafkaProducer", "send")))
                .isTrue();
        assertThat(Work.isWaiting(
                        frame("io.confluent.kafka.schemaregistry.client.rest.RestService", "sendHttpRequest")))
                .isTrue();
        assertThat(Work.isWaiting(frame("io.rapporteur.ingest.fork.Child", "ask")))
                .isTrue();
        assertThat(Work.isWaiting(frame("org.postgresql.core.v3.QueryExecutorImpl", "execute")))
                .isTrue();
        assertThat(Work.isWaiting(frame("io.confluent.kafka.serializers.KafkaAvroDeserializer", "deserialize")))
                .isFalse();
        assertThat(Work.isWaiting()).isFalse();
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, null, 1);
    }

    private PartitionAttempts begun() {
        return new MortalProcess(notes).breaker().partition(PARTITION);
    }

    /** Whether a new process begins the record; it dies of it. */
    private boolean dies(long offset, int bytes) {
        MortalProcess process = new MortalProcess(notes);
        try {
            process.breaker().partition(PARTITION).attempt(offset, bytes, process::die);
            return false;
        } catch (Died expected) {
            return true;
        }
    }

    private static boolean dies(MortalProcess process, PartitionAttempts attempts, long offset, boolean fatal) {
        try {
            attempts.attempt(offset, SMALL, fatal ? process::die : () -> {});
            return false;
        } catch (Died expected) {
            return true;
        }
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int depth(int sofar) {
        return sofar < 0 ? sofar : 1 + depth(sofar + 1);
    }
}
