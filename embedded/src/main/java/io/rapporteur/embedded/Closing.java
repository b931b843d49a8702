package io.rapporteur.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, closed in the reverse order; one failure does not keep the others from being closed. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    void add(AutoCloseable part) {
        started.push(part);
    }

    /** Closes everything and hands the failure back that made it necessary. */
    RuntimeException closedAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException whileClosing) {
            failure.addSuppressed(whileClosing);
        }
        return failure;
    }

    @Override
    public synchronized void close() {
        IllegalStateException first = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = new IllegalStateException("not everything could be stopped in good order");
                }
                first.addSuppressed(e);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
