package io.rapporteur.runtime.breaker;

import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The circuit breaker of a stage. It notes outside of the stage's transactions which record is begun, so that the next process
 * knows which one ended the last; and it ends the process itself when a record is in work for too long, since nothing else stops
 * a thread that does not end.
 */
public final class Breaker implements AutoCloseable {

    /**
     * Records that are noted one by one after an owner that did not end well. The one that ended it is among them when no
     * transaction holds more records of a partition.
     */
    public static final int WINDOW = 1000;

    /** Larger ones are always noted: those are the ones that can exhaust the memory. */
    static final int LARGE_BYTES = 256 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(Breaker.class);

    /** What tells the processes apart. */
    private static final String THIS_PROCESS = UUID.randomUUID().toString();

    private static final Duration TICK = Duration.ofSeconds(1);

    private final String stage;
    private final AttemptLog log;
    private final BreakerSettings settings;
    private final String process;
    private final IntConsumer halt;
    private final Set<PartitionAttempts> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    Breaker(String stage, AttemptLog log, BreakerSettings settings, String process, IntConsumer halt) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.log = Objects.requireNonNull(log, "log");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.process = Objects.requireNonNull(process, "process");
        this.halt = Objects.requireNonNull(halt, "halt");
    }

    /**
     * The breaker of a stage on its cluster; it watches at once.
     *
     * @param group the stage's own consumer group
     * @param client how to reach the cluster
     */
    public static Breaker start(Stage stage, String group, Map<String, ?> client, BreakerSettings settings) {
        var breaker = new Breaker(
                stage.id(),
                new GroupAttemptLog(groupOfNotes(group), client),
                settings,
                THIS_PROCESS,
                Runtime.getRuntime()::halt);
        var watchdog = new Thread(breaker::watch, stage.id() + "-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        return breaker;
    }

    /** One that outlives nothing and ends nothing: for a topology without a cluster. */
    public static Breaker withoutCluster() {
        return new Breaker("", new MemoryAttemptLog(), BreakerSettings.defaults(), THIS_PROCESS, status -> {});
    }

    /** The consumer group that keeps the notes of a stage. */
    public static String groupOfNotes(String group) {
        return group + "-attempts";
    }

    /** The attempts at a partition that this process owns from now on. */
    public PartitionAttempts partition(TopicPartition partition) {
        return partition(partition, WINDOW);
    }

    /**
     * The same for a stage with transactions of its own size.
     *
     * @param window the most records of a partition in one transaction
     */
    public PartitionAttempts partition(TopicPartition partition, int window) {
        var attempts = new PartitionAttempts(this, partition, window);
        held.add(attempts);
        return attempts;
    }

    String stage() {
        return stage;
    }

    AttemptLog log() {
        return log;
    }

    String process() {
        return process;
    }

    int maxAttempts() {
        return settings.maxAttempts();
    }

    void forget(PartitionAttempts attempts) {
        held.remove(attempts);
    }

    /** Time is counted in ticks of this thread, so that none passes while the process is held still. */
    private void watch() {
        try {
            while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A second has passed for everything in work. */
    void tick() {
        for (PartitionAttempts attempts : held) {
            Work work = attempts.work();
            if (work != null && work.tick() > settings.maxRecordTime().toSeconds()) {
                var reason = new IllegalStateException("in work for more than " + settings.maxRecordTime());
                reason.setStackTrace(work.stack());
                end(attempts, work, reason);
            }
        }
    }

    /** An error came out of the work on a record: it counts as an end of the process, and if the JVM is at its limits, is one. */
    void broken(PartitionAttempts attempts, Work work, Error error) {
        if (error instanceof VirtualMachineError) {
            end(attempts, work, error);
        } else {
            attempts.noteInWork(work);
        }
    }

    private void end(PartitionAttempts attempts, Work work, Throwable reason) {
        try {
            LOGGER.atError()
                    .setCause(reason)
                    .addKeyValue("stage", stage)
                    .addKeyValue("topic", attempts.partition().topic())
                    .addKeyValue("partition", attempts.partition().partition())
                    .addKeyValue("offset", work.offset())
                    .addKeyValue("exit", Exit.RECORD_ENDED_PROCESS)
                    .log("a record ends the process");
            attempts.noteInWork(work);
        } finally {
            halt.accept(Exit.RECORD_ENDED_PROCESS.code());
        }
    }

    /** Stops watching. What is still in work then did not end the process: the process ends in order. */
    @Override
    public void close() {
        closing.countDown();
        List.copyOf(held).forEach(PartitionAttempts::close);
        log.close();
    }
}
