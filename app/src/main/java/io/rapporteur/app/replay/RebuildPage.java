package io.rapporteur.app.replay;

import io.rapporteur.app.terminal.Style;
import io.rapporteur.sink.RebuildReport;
import io.rapporteur.sink.migration.ShadowSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Receipts of rebuilds. */
public final class RebuildPage {

    /** Names that are printed; JSON has the first thousand. */
    private static final int LISTED = 20;

    private RebuildPage() {}

    /** What was lost, failed and carried over, for a person. */
    public static List<String> lines(RebuildReport report, Style style) {
        List<String> lines = new ArrayList<>();
        report.lost().stream().limit(LISTED).forEach(name -> lines.add(style.red("no event") + " " + name));
        report.failed().stream().limit(LISTED).forEach(one -> lines.add(style.red("failed") + " " + one));
        new TreeMap<>(report.carriedOver()).forEach((table, rows) -> {
            if (rows > 0) {
                lines.add("carried over  " + rows + " rows of " + table + ", whose events the topics no longer hold");
            }
        });
        if (!report.switched()) {
            lines.add(
                    "not switched: the tables in use are as they were; repair the cause, or accept it with --accept-loss");
        }
        return lines;
    }

    /** The numbers in one line. */
    public static String tally(RebuildReport report) {
        return "records " + report.records() + ", lost " + report.lostCount() + ", failed "
                + report.failedCount() + ", "
                + "%.1f s".formatted(report.took().toMillis() / 1000.0)
                + (report.switched()
                        ? "; switched, the former tables stay as " + ShadowSchema.BEFORE
                        : "; not switched");
    }

    /** The receipt as JSON. */
    public static Map<String, Object> json(RebuildReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("switched", report.switched());
        json.put("records", report.records());
        json.put("carriedOver", new TreeMap<>(report.carriedOver()));
        json.put("lost", report.lost());
        json.put("lostCount", report.lostCount());
        json.put("failed", report.failed());
        json.put("failedCount", report.failedCount());
        json.put("milliseconds", report.took().toMillis());
        return json;
    }
}
