package io.rapporteur.ingest.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A process that reads files. One thread at a time asks it; any thread may kill it. */
final class Child {

    private static final int BUFFER = 64 * 1024;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private boolean fresh = true;

    private Child(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /** Starts the process; it gets ready by itself. */
    static Child start(ProcessBuilder builder) throws IOException {
        return new Child(builder.start());
    }

    /** Waits until it can read. */
    void awaitReady() throws IOException {
        byte[] said = answers.readNBytes(ChildMain.READY.length);
        if (!Arrays.equals(said, ChildMain.READY)) {
            throw new IOException("a child process must say that it is ready, got: " + said.length + " bytes");
        }
    }

    /**
     * Asks about a file.
     *
     * @throws IOException when the process ends before it has answered, or answers nonsense
     */
    Answer ask(Request request) throws IOException {
        fresh = false;
        request.writeTo(requests);
        return Answer.readFrom(answers, request.limits());
    }

    /** Whether it has read nothing yet. */
    boolean isFresh() {
        return fresh;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Processor time since its start; nothing where the system does not tell or the process is no more. */
    Optional<Duration> processorTime() {
        return process.toHandle().info().totalCpuDuration();
    }

    /** Ends it at once, whatever it does, and what it has started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The exit status of a process that has closed its pipe, or is closing it. */
    int exitStatus() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return Ending.KILLED;
        }
    }
}
