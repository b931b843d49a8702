package io.rapporteur.app.command;

import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The command line in this process: what it printed and how it ended. */
public record Cli(int exit, String out, String err) {

    public static Cli run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, false);
        int exit = CommandLines.on(console).execute(args);
        console.out().flush();
        console.err().flush();
        return new Cli(exit, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
