package io.rapporteur.runtime.breaker;

import io.rapporteur.runtime.service.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attempts at the records of one partition, in the hands of one owner. Notes are written ahead of records that are large, that
 * are suspect, or that come soon after an owner that did not end well; all others cost nothing. Records are begun by one thread.
 */
public final class PartitionAttempts {

    private static final Logger LOGGER = LoggerFactory.getLogger(PartitionAttempts.class);

    /**
     * Held while a suspect is in work. Several stages may share this process: what is in work beside a record that ends it would
     * be found in work each time, and be given up with it.
     */
    private static final ReentrantLock SUSPECTS = new ReentrantLock(true);

    /** Longest wait for the broker: below the time in which a stage must poll again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A stop has little time, and the note is worth none of it when the broker is away. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    private final Breaker breaker;
    private final TopicPartition partition;
    private final int window;
    private int careful;
    private volatile boolean broken;
    private volatile @Nullable AttemptNote note;
    private volatile @Nullable Work work;

    PartitionAttempts(Breaker breaker, TopicPartition partition, int window) {
        this.breaker = breaker;
        this.partition = partition;
        this.window = window;
    }

    /** What is done with a record. */
    public interface Task<X extends Exception> {
        void run() throws X;
    }

    /**
     * Works on a record, unless it has ended so many processes that it must not be begun again.
     *
     * @param bytes size of the record
     * @return why it was not begun; nothing when it was
     * @throws org.apache.kafka.common.errors.RetriableException when the attempt could not be noted
     */
    public <X extends Exception> Optional<String> attempt(long offset, int bytes, Task<X> task) throws X {
        int ends = own(offset).ends(offset);
        if (ends >= breaker.maxAttempts()) {
            return Optional.of("ended the process " + ends + " times");
        }
        boolean isCareful = isCareful();
        careful = Math.max(0, careful - 1);
        if (ends > 0) {
            alone(offset, task);
        } else {
            if (isCareful || bytes >= Breaker.LARGE_BYTES) {
                write(own(offset).begin(offset));
            }
            run(offset, task);
        }
        return Optional.empty();
    }

    /** Whether a record will be noted before it is begun, so that it should be alone in its transaction. */
    public boolean isNoted(long offset, int bytes) {
        int ends = own(offset).ends(offset);
        return isCareful() || ends > 0 || bytes >= Breaker.LARGE_BYTES;
    }

    /**
     * What can be said of a record that must not be begun. To say it, the record is looked at as an attempt of its own, which is
     * not made again when that ends the process too; what goes wrong in other ways leaves it unsaid.
     *
     * @throws org.apache.kafka.common.errors.RetriableException when broker or registry are away
     */
    public <T> Optional<T> look(long offset, Supplier<Optional<T>> look) {
        if (own(offset).ends(offset) > breaker.maxAttempts()) {
            return Optional.empty();
        }
        List<T> seen = new ArrayList<>();
        try {
            alone(offset, () -> look.get().ifPresent(seen::add));
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                throw e;
            }
            LOGGER.atDebug().setCause(e).log("the origin cannot be read");
        }
        return seen.stream().findFirst();
    }

    private boolean isCareful() {
        return careful > 0;
    }

    private <X extends Exception> void alone(long offset, Task<X> task) throws X {
        SUSPECTS.lock();
        try {
            write(own(offset).begin(offset));
            try {
                run(offset, task);
            } finally {
                if (!broken) {
                    write(own(offset).end());
                }
            }
        } finally {
            SUSPECTS.unlock();
        }
    }

    private <X extends Exception> void run(long offset, Task<X> task) throws X {
        var started = new Work(offset, Thread.currentThread());
        work = started;
        try {
            task.run();
        } catch (Error e) {
            broken = true;
            breaker.broken(this, started, e);
            throw e;
        } finally {
            work = null;
        }
    }

    /** The note, read and taken over when the first record comes. */
    private AttemptNote own(long offset) {
        AttemptNote known = note;
        if (known != null) {
            return known;
        }
        Optional<AttemptNote> last = breaker.log().read(partition, PATIENCE);
        // Without a note, only a partition from its beginning is known to have had no owner.
        boolean endedWell =
                last.map(former -> !former.isUncleanFor(breaker.process())).orElse(offset == 0);
        careful = endedWell ? 0 : window;
        AttemptNote taken = last.map(former -> former.takenOverBy(breaker.process()))
                .orElseGet(() -> AttemptNote.first(breaker.process()))
                .from(offset);
        if (!endedWell) {
            LOGGER.atInfo()
                    .addKeyValue("stage", breaker.stage())
                    .addKeyValue("topic", partition.topic())
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("offset", offset)
                    .addKeyValue("suspects", taken.ends())
                    .log("the last owner did not end well: records are noted one by one");
        }
        write(taken);
        return taken;
    }

    private void write(AttemptNote next) {
        breaker.log().write(partition, next, PATIENCE);
        note = next;
    }

    /** Notes the record in work unless that has been done. By any thread. */
    void noteInWork(Work inWork) {
        AttemptNote known = Objects.requireNonNull(note, "note");
        if (known.begun().isEmpty() || known.begun().getAsLong() != inWork.offset()) {
            write(known.begin(inWork.offset()));
        }
    }

    TopicPartition partition() {
        return partition;
    }

    @Nullable
    Work work() {
        return work;
    }

    /**
     * Gives the partition back: the process lives on, or ends in order. A note that cannot be written is missed by the next owner
     * only, which is more careful than it must be.
     */
    public void close() {
        breaker.forget(this);
        AttemptNote known = note;
        note = null;
        if (known == null || broken) {
            return;
        }
        try {
            // One that was held still may have lost the partition long ago; the note is then that of another.
            boolean isOurs = breaker.log()
                    .read(partition, CLOSE_PATIENCE)
                    .map(last -> last.process().equals(breaker.process()))
                    .orElse(false);
            if (isOurs) {
                breaker.log().write(partition, known.close(), CLOSE_PATIENCE);
            }
        } catch (KafkaException e) {
            LOGGER.atWarn()
                    .setCause(e)
                    .addKeyValue("stage", breaker.stage())
                    .addKeyValue("topic", partition.topic())
                    .addKeyValue("partition", partition.partition())
                    .log("the end could not be noted");
        }
    }
}
