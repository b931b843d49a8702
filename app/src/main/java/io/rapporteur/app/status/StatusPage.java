package io.rapporteur.app.status;

import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The state of an installation as a page. */
public final class StatusPage {

    private StatusPage() {}

    public static List<String> lines(Status status, Style style) {
        var table = new TextTable("stage", "end offset", "next offset", "lag", "offsets per second");
        for (StageStatus stage : status.stages()) {
            table.row(
                    stage.stage(),
                    stage.endOffset(),
                    stage.nextOffset(),
                    stage.lag(),
                    String.format(Locale.ROOT, "%.1f", stage.rate()));
        }
        List<String> lines = new ArrayList<>(table.lines(style));
        for (StageStatus stage : status.stages()) {
            addUnfinished(stage, style, lines);
        }
        lines.add("");
        lines.add(style.bold("stored") + "        " + join(status.stored()));
        lines.add(style.bold("dead letters") + "  "
                + (status.deadLetters().isEmpty() ? "none" : join(status.deadLetters())));
        return lines;
    }

    private static void addUnfinished(StageStatus stage, Style style, List<String> lines) {
        if (stage.lag() == 0) {
            return;
        }
        lines.add("");
        lines.add(style.bold("waiting for " + stage.stage()));
        stage.unfinished().forEach(name -> lines.add("  " + name));
        if (stage.lag() > stage.unfinished().size()) {
            lines.add("  … and more");
        }
    }

    private static String join(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
