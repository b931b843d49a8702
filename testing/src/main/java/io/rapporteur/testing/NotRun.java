package io.rapporteur.testing;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The tests that were left out; closing says on one line which. */
final class NotRun implements AutoCloseable {

    private final PrintStream out;
    private final Set<String> names = new ConcurrentSkipListSet<>();

    NotRun(PrintStream out) {
        this.out = out;
    }

    void add(String name) {
        names.add(name);
    }

    @Override
    public void close() {
        if (!names.isEmpty()) {
            out.println("not run without ../shared: " + String.join(", ", names));
        }
    }
}
