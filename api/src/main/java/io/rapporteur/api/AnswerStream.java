package io.rapporteur.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where an answer is written. It leaves it to the server when to send: an answer that fits the server's buffer goes out whole, with
 * its length. A reader that takes less than {@link Server#MIN_READ_RATE} is cut off; time in which nothing is written does not count.
 */
final class AnswerStream extends FilterOutputStream {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private long written;
    private long waited;

    AnswerStream(OutputStream target) {
        this(target, System::nanoTime);
    }

    /** A stream that reads the time from a clock. */
    AnswerStream(OutputStream target, LongSupplier nanoTime) {
        super(target);
        this.nanoTime = nanoTime;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        long begun = nanoTime.getAsLong();
        out.write(bytes, from, length);
        waited += nanoTime.getAsLong() - begun;
        written += length;
        if (waited > SECOND && written < waited / SECOND * Server.MIN_READ_RATE) {
            throw new IOException("the answer was read at less than " + Server.MIN_READ_RATE + " bytes a second");
        }
    }

    @Override
    public void flush() {}
}
