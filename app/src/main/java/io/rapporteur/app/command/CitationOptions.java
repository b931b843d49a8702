package io.rapporteur.app.command;

import io.rapporteur.app.citations.CitationList;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.Style;
import java.util.List;
import java.util.function.BiFunction;
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

    void print(CitationList list, BiFunction<CitationList, Style, List<String>> page, Console console) {
        if (json) {
            console.print(Json.page(list));
        } else if (!list.citations().isEmpty()) {
            page.apply(list, console.style()).forEach(console::print);
        }
        console.say(
                list.document() + ": " + LimitOption.account(list.citations().size(), list.total(), "citations"));
    }
}
