package io.rapporteur.app.command;

import io.rapporteur.app.citations.CitationList;
import io.rapporteur.app.citations.CitationPage;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.ManyLines;
import io.rapporteur.app.terminal.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the commands that list citations print them. */
final class CitationOptions {

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    int limit() {
        return limit.value();
    }

    /** How citations are laid out for a person. */
    interface Layout {
        long print(CitationList list, Style style, ManyLines lines);
    }

    void print(CitationList list, Layout layout, Console console) {
        long shown =
                json ? CitationPage.json(list, console.lines()) : layout.print(list, console.style(), console.lines());
        console.say(list.document() + ": " + LimitOption.account(shown, list.total(), "citations"));
    }
}
