package io.rapporteur.app.drop;

import io.rapporteur.app.drop.Outcome.Failed;
import io.rapporteur.app.drop.Outcome.Known;
import io.rapporteur.app.drop.Outcome.Reinstated;
import io.rapporteur.app.drop.Outcome.Stored;
import io.rapporteur.app.drop.Outcome.Unpacked;
import io.rapporteur.app.drop.Outcome.Withdrawn;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.query.DocumentFigures;
import io.rapporteur.query.StoredWithdrawal;
import io.rapporteur.runtime.service.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line for each file, and now and then one about the stages: for logs and pipes. */
final class LineProgress implements Progress {

    private static final long BETWEEN_STAGE_LINES_NS = Duration.ofSeconds(5).toNanos();

    private final Console console;
    private int total;
    private long lastStageLine = System.nanoTime();

    LineProgress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    @Override
    public void finished(Outcome outcome) {
        if (outcome instanceof Unpacked unpacked) {
            total += unpacked.entries();
        }
        console.say(line(outcome));
    }

    private static String line(Outcome outcome) {
        if (outcome instanceof Failed failed) {
            return failed.failure().line(Style.PLAIN);
        }
        String rest = "";
        if (outcome instanceof Stored stored) {
            rest = ids(stored.documents()) + " " + Texts.duration(stored.time());
        } else if (outcome instanceof Reinstated again) {
            rest = ids(again.documents()) + " " + Texts.duration(again.time());
        } else if (outcome instanceof Known known) {
            rest = ids(known.documents());
        } else if (outcome instanceof Withdrawn withdrawn) {
            rest = withdrawn.documents().stream()
                            .map(StoredWithdrawal::documentId)
                            .collect(Collectors.joining(", "))
                    + "; " + withdrawn.remedy();
        } else if (outcome instanceof Unpacked unpacked) {
            rest = "files " + unpacked.entries();
        }
        return outcome.state() + " " + outcome.file() + " " + rest;
    }

    private static String ids(List<DocumentFigures> documents) {
        return documents.stream().map(DocumentFigures::id).collect(Collectors.joining(", "));
    }

    @Override
    public void at(int finished, Map<Stage, Long> waiting) {
        if (System.nanoTime() - lastStageLine > BETWEEN_STAGE_LINES_NS) {
            lastStageLine = System.nanoTime();
            console.say(finished + " of " + total + " finished; waiting: " + waiting(waiting));
        }
    }

    static String waiting(Map<Stage, Long> waiting) {
        return waiting.entrySet().stream()
                .map(stage -> stage.getKey().id() + " " + stage.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {}
}
