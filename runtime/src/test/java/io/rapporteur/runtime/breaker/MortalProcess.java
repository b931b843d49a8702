package io.rapporteur.runtime.breaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** A process that can die: from then on it notes nothing, as one that was killed. */
public final class MortalProcess implements AttemptLog {

    private static int number;

    private final Notes notes;
    private final Breaker breaker;
    private final List<Integer> exits = new ArrayList<>();
    private boolean dead;
    private int writes;

    /** What outlives the processes. */
    public static final class Notes {
        private final MemoryAttemptLog log = new MemoryAttemptLog();
    }

    /** Thrown where a real process would be gone. */
    public static final class Died extends RuntimeException {}

    public MortalProcess(Notes notes) {
        this(notes, BreakerSettings.defaults());
    }

    public MortalProcess(Notes notes, BreakerSettings settings) {
        this.notes = notes;
        this.breaker = new Breaker("parser", this, settings, "process-" + ++number, exits::add);
    }

    public Breaker breaker() {
        return breaker;
    }

    /** Ends it without a chance to tidy up. */
    public void die() {
        dead = true;
        throw new Died();
    }

    public boolean isDead() {
        return dead;
    }

    /** With what status it was halted. */
    List<Integer> exits() {
        return exits;
    }

    /** How often it has noted something. */
    public int writes() {
        return writes;
    }

    @Override
    public Optional<AttemptNote> read(TopicPartition partition, Duration patience) {
        return notes.log.read(partition, patience);
    }

    @Override
    public void write(TopicPartition partition, AttemptNote note, Duration patience) {
        if (!dead) {
            writes++;
            notes.log.write(partition, note, patience);
        }
    }

    @Override
    public void close() {
        dead = true;
    }
}
