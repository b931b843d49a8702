package io.rapporteur.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A program that this JVM runs as its child.
 *
 * @param name of the program, and of its log and process id files
 * @param folder its own, in real path form; the program's command line must contain it, which tells it from others
 * @param signal what asks it to stop in good order
 */
record Program(String name, Path folder, String signal) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    Path log() {
        return folder.resolve(name + ".log");
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }

    /**
     * Ends what an earlier run left behind: after {@code kill -9} of that JVM the program may still be stopping, and
     * where its guarding shell was killed too it runs on.
     */
    void endLeftOver() {
        leftOver().ifPresent(process -> {
            kill(process);
            if (!hasEnded(process)) {
                process.destroyForcibly();
                if (!hasEnded(process)) {
                    throw new IllegalStateException(name + " of an earlier run must end, but process " + process.pid()
                            + " does not; end it by hand");
                }
            }
        });
    }

    /** The process with this id if it is this program in this folder, and no other that got the same number since. */
    Optional<ProcessHandle> process(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private Optional<ProcessHandle> leftOver() {
        try {
            return Files.exists(pidFile())
                    ? firstNumber(Files.readString(pidFile(), UTF_8)).flatMap(this::process)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " must be readable", e);
        }
    }

    /** The number on the first line, if there is one: a file may have been cut off while it was written. */
    static Optional<Long> firstNumber(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        boolean number = !line.isEmpty() && line.length() < 10 && line.chars().allMatch(Character::isDigit);
        return number ? Optional.of(Long.valueOf(line)) : Optional.empty();
    }

    private void kill(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("sh must be startable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException stillThere) {
            return !process.isAlive();
        }
    }
}
