package io.rapporteur.app;

import io.rapporteur.app.command.CommandLines;
import io.rapporteur.app.instance.Kept;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Style;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The process: its streams, its arguments, its exit status. */
public final class Main {

    /** Which streams a person looks at, as the launcher tells, because a JVM cannot ask for each: "out,err". */
    private static final String TERMINAL_PROPERTY = "rapporteur.terminal";

    private Main() {}

    public static void main(String[] args) {
        int status = CommandLines.on(console()).execute(args);
        Kept.ended(status);
        System.exit(status);
    }

    private static Console console() {
        String terminal = System.getProperty(TERMINAL_PROPERTY, "");
        String noColor = Objects.requireNonNullElse(System.getenv("NO_COLOR"), "");
        return new Console(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                Style.of(terminal.contains("out"), noColor),
                terminal.contains("err"));
    }

    /**
     * UTF-8 whatever the platform says: the texts are full of dashes and accents. Not {@code System.out}, which would keep to
     * itself that nobody reads any more.
     */
    private static PrintWriter writer(FileOutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}
