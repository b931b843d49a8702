package io.rapporteur.runtime.breaker;

import io.rapporteur.runtime.retry.RetryPause;
import java.util.List;

/** A record in work by a thread, and how long already, in ticks of the watchdog. */
final class Work {

    /**
     * Code that waits for others and has time limits of its own: broker, registry, database, the pause before one of them is
     * asked again, and the child process that reads a file, of which processor time counts and not the clock.
     */
    private static final List<String> WAITS = List.of(
            "org.apache.kafka.clients.",
            "io.confluent.kafka.schemaregistry.client.rest.",
            "org.postgresql.",
            "com.zaxxer.hikari.",
            RetryPause.class.getName() + ".",
            "io.rapporteur.ingest.fork.Child.ask");

    private final long offset;
    private final Thread thread;
    private int ticks;

    Work(long offset, Thread thread) {
        this.offset = offset;
        this.thread = thread;
    }

    long offset() {
        return offset;
    }

    StackTraceElement[] stack() {
        return thread.getStackTrace();
    }

    /** Counts a tick unless the thread waits for others; the ticks so far. By the watchdog only. */
    int tick() {
        if (!isWaiting(stack())) {
            ticks++;
        }
        return ticks;
    }

    static boolean isWaiting(StackTraceElement... stack) {
        for (StackTraceElement frame : stack) {
            String method = frame.getClassName() + "." + frame.getMethodName();
            if (WAITS.stream().anyMatch(method::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
