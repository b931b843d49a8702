package io.rapporteur.app.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Objects;

/**
 * Where a command prints: results to {@code out}, everything that is said about the work to {@code err}, so that results can be
 * piped. Both lead through the {@link Door}, so that nothing printed can steer a terminal.
 */
public final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Style style;
    private final boolean interactive;

    /**
     * A console over these writers.
     *
     * @param style colour of {@code out}; plain unless a person looks at it
     * @param interactive whether a person looks at {@code err}, so that a line may be drawn again and again
     */
    public Console(PrintWriter out, PrintWriter err, Style style, boolean interactive) {
        this.out = Door.to(Objects.requireNonNull(out, "out"));
        this.err = Door.to(Objects.requireNonNull(err, "err"));
        this.style = Objects.requireNonNull(style, "style");
        this.interactive = interactive;
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public Style style() {
        return style;
    }

    public boolean interactive() {
        return interactive;
    }

    /** Prints a line of the result. A line break in it is shown, not done: it is not ours. */
    public void print(String line) {
        out.println(Texts.oneLine(line));
        out.flush();
    }

    /** Prints JSON, which has line breaks of its own and shows those of its texts. */
    public void print(Json.Page page) {
        out.println(page.text());
        out.flush();
    }

    /** Says something about the work, on one line. */
    public void say(String line) {
        err.println(Texts.oneLine(line));
        err.flush();
    }

    /** For a result of many lines: they go out together, until nobody reads any more. */
    public ManyLines lines() {
        return new ManyLines(out);
    }

    /** For the help of the library that reads the command line: its own words, coloured by itself. */
    public PrintWriter help() {
        return new PrintWriter(new Writer() {

            @Override
            public void write(char[] text, int from, int length) {
                out.write(Style.marked(new String(text, from, length)));
            }

            @Override
            public void flush() {
                out.flush();
            }

            @Override
            public void close() {
                flush();
            }
        });
    }
}
