package io.rapporteur.app.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;

/** Prints a result that may have any length. */
public final class ManyLines implements Consumer<String> {

    /** Lines between two looks whether anybody reads. */
    private static final int LOOK = 128;

    private final PrintWriter out;
    private int printed;

    ManyLines(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints a line.
     *
     * @throws ReaderGoneException when nobody reads any more, as behind {@code | head}
     */
    @Override
    public void accept(String line) {
        out.println(Texts.oneLine(line));
        look();
    }

    /** Looks now and then whether anybody reads, for one who writes by the {@link #writer}. */
    public void look() {
        printed++;
        if (printed % LOOK == 0) {
            flush();
        }
    }

    /** For JSON that is written piece by piece. */
    public Writer writer() {
        return out;
    }

    /** Sends what was printed. */
    public void flush() {
        if (out.checkError()) {
            throw new ReaderGoneException();
        }
    }
}
