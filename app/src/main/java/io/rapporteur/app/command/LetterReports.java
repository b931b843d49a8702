package io.rapporteur.app.command;

import io.rapporteur.app.letters.LetterReport;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.runtime.service.Exit;

/** How the commands that decide on letters end. */
final class LetterReports {

    private LetterReports() {}

    static Exit print(LetterReport report, boolean json, Console console) {
        if (json) {
            console.print(Json.page(report));
        } else {
            report.lines(console.style()).forEach(console::print);
        }
        console.say(report.tally().line());
        return report.tally().exit();
    }
}
