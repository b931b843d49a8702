package io.rapporteur.app.drop;

import io.rapporteur.app.drop.Outcome.Failed;
import io.rapporteur.app.drop.Outcome.Known;
import io.rapporteur.app.drop.Outcome.Reinstated;
import io.rapporteur.app.drop.Outcome.Stored;
import io.rapporteur.app.drop.Outcome.Withdrawn;
import io.rapporteur.app.files.Tally;
import io.rapporteur.app.terminal.Style;
import io.rapporteur.app.terminal.TextTable;
import io.rapporteur.app.terminal.Texts;
import io.rapporteur.query.DocumentFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of a batch.
 *
 * @param outcomes one for each file, in the order of the files; failures to find files come first
 */
public record BatchReport(Tally tally, List<Outcome> outcomes) {

    /** Files of which each document has a row without being asked for. */
    public static final int MAX_LISTED = 50;

    private static final int ID = 40;
    private static final int TITLE = 56;

    public BatchReport {
        outcomes = List.copyOf(outcomes);
    }

    static BatchReport of(int requested, int found, List<Outcome> outcomes) {
        int failed = (int) outcomes.stream().filter(Failed.class::isInstance).count();
        int done = outcomes.size() - failed;
        return new BatchReport(new Tally(requested, found, done, failed), outcomes);
    }

    /**
     * The result table, a row for each document. Of a long list only what somebody may have to look at: files that failed or
     * made no document, and documents that were there before with other bytes. The sums stand below it.
     *
     * @param all a row for each document, however many there are
     */
    public List<String> lines(Style style, boolean all) {
        if (all || outcomes.size() <= MAX_LISTED) {
            return table(outcomes.stream().filter(outcome -> !(outcome instanceof Failed)))
                    .lines(style);
        }
        List<Outcome> odd = outcomes.stream().filter(BatchReport::isOdd).toList();
        List<String> lines =
                new ArrayList<>(odd.isEmpty() ? List.of() : table(odd.stream()).lines(style));
        lines.add(sums());
        lines.add("a row for each document: --all");
        return lines;
    }

    private static boolean isOdd(Outcome outcome) {
        if (outcome instanceof Stored stored) {
            return stored.documents().isEmpty()
                    || stored.documents().stream().anyMatch(document -> document.revision() > 1);
        }
        return outcome instanceof Failed || outcome instanceof Reinstated || outcome instanceof Withdrawn;
    }

    private String sums() {
        Map<String, Long> files =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::state, TreeMap::new, Collectors.counting()));
        List<DocumentFigures> documents = outcomes.stream()
                .flatMap(outcome -> documents(outcome).stream())
                .toList();
        return "files: "
                + files.entrySet().stream()
                        .map(state -> state.getKey() + " " + state.getValue())
                        .collect(Collectors.joining(", "))
                + "; documents " + documents.size()
                + ", paragraphs " + sum(documents, DocumentFigures::paragraphs)
                + ", citations " + sum(documents, DocumentFigures::resolved) + "/"
                + sum(documents, DocumentFigures::citations);
    }

    private static long sum(List<DocumentFigures> documents, ToLongFunction<DocumentFigures> figure) {
        return documents.stream().mapToLong(figure).sum();
    }

    private static List<DocumentFigures> documents(Outcome outcome) {
        if (outcome instanceof Stored stored) {
            return stored.documents();
        }
        if (outcome instanceof Reinstated again) {
            return again.documents();
        }
        if (outcome instanceof Withdrawn withdrawn) {
            return withdrawn.known();
        }
        return outcome instanceof Known known ? known.documents() : List.of();
    }

    private static TextTable table(Stream<Outcome> shown) {
        var table = new TextTable("document", "title", "paragraphs", "citations", "time", "result");
        shown.forEach(outcome -> rows(table, outcome));
        return table;
    }

    private static void rows(TextTable table, Outcome outcome) {
        if (outcome instanceof Failed failed) {
            fileRow(table, outcome, "failed: " + failed.failure().reason());
        } else if (outcome instanceof Stored stored) {
            String time = Texts.duration(stored.time());
            for (DocumentFigures document : stored.documents()) {
                row(table, document, time, document.revision() == 1 ? "stored" : revision("stored", document));
            }
            if (stored.documents().isEmpty()) {
                fileRow(table, outcome, "no document");
            }
        } else if (outcome instanceof Reinstated again) {
            String time = Texts.duration(again.time());
            again.documents().forEach(document -> row(table, document, time, revision("current again", document)));
        } else if (outcome instanceof Known known) {
            known.documents().forEach(document -> row(table, document, "-", "already known"));
        } else if (outcome instanceof Withdrawn withdrawn) {
            withdrawn
                    .documents()
                    .forEach(document -> table.row(
                            Texts.shorten(document.documentId(), ID),
                            "",
                            "-",
                            "-",
                            "-",
                            document.inWords() + "; " + withdrawn.remedy()));
            withdrawn.known().forEach(document -> row(table, document, "-", "already known"));
        }
    }

    private static String revision(String state, DocumentFigures document) {
        return state + ", revision " + document.revision();
    }

    /** What has no document has the name of its file. */
    private static void fileRow(TextTable table, Outcome outcome, String result) {
        table.row(Texts.shorten(outcome.file(), ID), "", "-", "-", "-", result);
    }

    private static void row(TextTable table, DocumentFigures document, String time, String result) {
        table.row(
                Texts.shorten(document.id(), ID),
                Texts.shorten(Objects.requireNonNullElse(document.title(), ""), TITLE),
                document.paragraphs(),
                document.resolved() + "/" + document.citations(),
                time,
                result);
    }
}
